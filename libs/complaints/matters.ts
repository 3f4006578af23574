import type { Directory } from '@tanggap/directory';
import { likeness, readMatter, tellingWords, wordBits, type Matter, type ReadMatter } from './domain/likeness';
import type { Complaint } from './persistence/complaint.entity';
import type { LikeRow } from './persistence/likeness.repository';

/** What says where a matter is. */
interface MatterPlace {
  areaCode: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface MatterSource extends MatterPlace {
  subject: string;
  description: string;
  categoryCode: string | null;
}

const matterText = ({ subject, description }: Pick<MatterSource, 'subject' | 'description'>): string =>
  `${subject}\n${description}`;

/** So much of a text is searched for the name of a village. */
const NAMES_A_PLACE = 600;

/** The area given, that of the point, or the one that the words name; a point outside the regency says nothing. */
function areaOf(source: MatterSource, directory: Directory): string | null {
  const { latitude, longitude, areaCode } = source;
  if (areaCode !== null) return areaCode;
  const located = latitude === null || longitude === null ? null : directory.locate(latitude, longitude);
  return located?.areaCode ?? directory.areaInAddress(matterText(source).slice(0, NAMES_A_PLACE));
}

/** A report, or one being typed, as it is compared. */
export const matterOf = (source: MatterSource, directory: Directory): Matter =>
  matterAt(source, areaOf(source, directory), directory);

function matterAt(source: MatterSource, areaCode: string | null, directory: Directory): Matter {
  const { latitude, longitude, categoryCode } = source;
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  const areas = areaCode === null ? [] : directory.areasAround(areaCode);
  const regency = directory.regency().code;
  return { text: matterText(source), categoryCode, areas: areas.filter((area) => area !== regency), point };
}

type LikenedComplaint = Pick<
  Complaint,
  'id' | 'filedAt' | 'subject' | 'description' | 'categoryCode' | 'areaCode' | 'latitude' | 'longitude'
>;

/** The row of `complaint_likeness`, by which a report is found again. */
export const likenessRow = (complaint: LikenedComplaint, directory: Directory): Record<string, unknown> => ({
  complaint_id: complaint.id,
  filed_at: complaint.filedAt,
  word_bits: wordBits(tellingWords(matterText(complaint))),
  category_code: complaint.categoryCode,
  area_code: areaOf(complaint, directory),
  latitude: complaint.latitude,
  longitude: complaint.longitude,
});

export interface Scored {
  row: LikeRow;
  /** 0..1 */
  score: number;
}

/** Those from `threshold` on, the likeliest first. */
export function scored(asked: ReadMatter, rows: readonly LikeRow[], threshold: number, directory: Directory): Scored[] {
  return rows
    .map((row) => ({
      row,
      score: likeness(asked, readMatter(matterAt(row, row.comparedAreaCode, directory))),
    }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || b.row.filedAt.getTime() - a.row.filedAt.getTime());
}
