import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { Complaint } from './complaint.entity';

export type PastComplaint = Pick<
  Complaint,
  | 'id'
  | 'number'
  | 'kind'
  | 'subject'
  | 'description'
  | 'categoryCode'
  | 'areaCode'
  | 'address'
  | 'filedAt'
  | 'resolvedAt'
  | 'status'
>;

/** Read model: what was filed lately, as it was filed. */
@Injectable()
export class PastComplaints {
  constructor(private readonly database: Database) {}

  /** Latest first. */
  async since(from: Date, most: number): Promise<PastComplaint[]> {
    return this.database.query<PastComplaint>(
      `SELECT id, number, kind, subject, description, category_code AS "categoryCode", area_code AS "areaCode", address,
              filed_at AS "filedAt", resolved_at AS "resolvedAt", status
       FROM complaint WHERE filed_at >= $1 ORDER BY filed_at DESC, id DESC LIMIT $2`,
      [from, most],
    );
  }
}
