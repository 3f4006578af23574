import type { Directory } from '@tanggap/directory';
import { isPublicMatter } from './domain/public-matter';
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
