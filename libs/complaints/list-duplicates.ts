import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, type Lang } from '@tanggap/platform';
import { metresBetween, readMatter, SHOWN_FROM, WINDOW_DAYS } from './domain/likeness';
import { open, type Status } from './domain/lifecycle';
import { matterOf, scored, type Scored } from './matters';
import { ComplaintReader } from './persistence/complaint-reader';
import type { Complaint } from './persistence/complaint.entity';
import { LikenessRepository, type MergedRow } from './persistence/likeness.repository';
import { RecentMatters } from './recent-matters';

const DAY_MS = 86_400_000;
const MOST_SHOWN = 5;

/** Another report that probably tells of the same matter, as a verifier sees it. */
export interface LikelyDuplicate {
  number: string;
  subject: string;
  status: Status;
  category: string | null;
  area: string | null;
  opd: string | null;
  filedAt: Date;
  affected: number;
  confidential: boolean;
  anonymous: boolean;
  supervisory: boolean;
  /** 0..1 */
  likeness: number;
  /** Between the two points; null where one has none. */
  metres: number | null;
  /** Which of the two would be merged into the other: the one filed later, while it is open; null where neither can be. */
  merges: 'this' | 'other' | null;
}

interface Duplicates {
  candidates: LikelyDuplicate[];
  /** What was merged into it, the latest first. */
  merged: MergedRow[];
}

/** What may be merged with a report: the same matter before it and after it. */
@Injectable()
export class ListDuplicates {
  constructor(
    private readonly directory: Directory,
    private readonly reader: ComplaintReader,
    private readonly likeness: LikenessRepository,
    private readonly recent: RecentMatters,
  ) {}

  /** For readers of the whole regency. At most five candidates, the likeliest first. @throws AppError `not_found` */
  async execute(number: string, lang: Lang): Promise<Duplicates> {
    const [record] = await Promise.all([this.reader.byNumber(number, null), this.directory.refresh()]);
    if (!record) throw new AppError('not_found');
    const { complaint } = record;
    const merged = await this.likeness.merged(complaint.id);
    if (complaint.status === 'merged' || complaint.status === 'rejected') return { candidates: [], merged };
    const asked = readMatter(matterOf(complaint, this.directory));
    const { words, categoryCode, areas, point } = asked;
    const filed = complaint.filedAt.getTime();
    const [since, until] = [filed - WINDOW_DAYS * DAY_MS, filed + WINDOW_DAYS * DAY_MS];
    const question = { words, categoryCode, areas, point, since, until };
    const found = scored(asked, await this.recent.nearest(question, complaint.id), SHOWN_FROM, this.directory);
    const candidates = found
      .filter(({ row }) => !isOfOneReport(complaint, row))
      .map((one) => this.view(complaint, one, lang))
      .filter(({ merges }) => merges !== null)
      .slice(0, MOST_SHOWN);
    return { candidates, merged };
  }

  private view(complaint: Complaint, { row, score }: Scored, lang: Lang): LikelyDuplicate {
    const { number, subject, status, filedAt, affected, confidential, anonymous, supervisory } = row;
    const category = row.categoryCode === null ? undefined : this.directory.category(row.categoryCode);
    return {
      ...{ number, subject, status, filedAt, affected, confidential, anonymous, supervisory },
      category: category ? (lang === 'id' ? category.name : category.nameEn) : null,
      area: row.areaCode === null ? null : (this.directory.area(row.areaCode)?.name ?? null),
      opd: row.opdCode === null ? null : (this.directory.opd(row.opdCode)?.name ?? null),
      likeness: score,
      metres: metresOf(complaint, row),
      merges: mergesWith(complaint, row),
    };
  }
}

/** A verifier has just parted them. */
const isOfOneReport = (one: Pick<Complaint, 'id' | 'splitFrom'>, other: Pick<Complaint, 'id' | 'splitFrom'>): boolean =>
  one.id === other.splitFrom ||
  other.id === one.splitFrom ||
  (one.splitFrom !== null && one.splitFrom === other.splitFrom);

type Place = Pick<Complaint, 'latitude' | 'longitude'>;

function metresOf(one: Place, other: Place): number | null {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return null;
  const there = { latitude: other.latitude, longitude: other.longitude };
  return Math.round(metresBetween({ latitude: one.latitude, longitude: one.longitude }, there));
}

const isOpen = (status: Status): boolean => open.some((one) => one === status);

/** Into what is done nothing is merged: whoever reported it last would hear of nothing any more. */
function mergesWith(
  one: Pick<Complaint, 'status' | 'filedAt'>,
  other: Pick<Complaint, 'status' | 'filedAt'>,
): LikelyDuplicate['merges'] {
  if (!isOpen(one.status) || !isOpen(other.status)) return null;
  return one.filedAt >= other.filedAt ? 'this' : 'other';
}
