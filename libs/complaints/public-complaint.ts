import type { Directory } from '@tanggap/directory';
import { isPublicMatter, publicationOf, type Publication } from './domain/public-matter';
import type { Complaint } from './persistence/complaint.entity';

/** Whether anybody may know of this complaint, by its category as it is today. */
export function isPublicComplaint(
  complaint: Pick<Complaint, 'status' | 'confidential' | 'supervisory' | 'anonymous' | 'categoryCode' | 'routing'>,
  directory: Directory,
): boolean {
  const category = complaint.categoryCode === null ? undefined : directory.category(complaint.categoryCode);
  return isPublicMatter({
    ...complaint,
    categoryPublic: category?.public ?? false,
    signals: complaint.routing.signals,
  });
}

/** Of a place the public reads the kecamatan alone; null where nobody knows it. */
export function publicArea(areaCode: string | null, directory: Directory): string | null {
  const around = areaCode === null ? [] : directory.areasAround(areaCode);
  return around.find((code) => directory.area(code)?.level === 'district') ?? null;
}

type Published = Pick<Complaint, 'confidential' | 'anonymous' | 'supervisory' | 'categoryCode'>;

/** For the timeline: by the category as it is when the report is filed or classified, so that a measure can be proven later. */
export function publicationOn(complaint: Published, directory: Directory): Publication {
  const { categoryCode } = complaint;
  return publicationOf(complaint, categoryCode === null ? null : (directory.category(categoryCode)?.public ?? false));
}
