import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RouteDecision, ShadowDecision } from '@tanggap/routing';
import type { OpenStatus, ResumeStatus, Status } from '../domain/lifecycle';

export type ComplaintKind = 'complaint' | 'aspiration' | 'information_request';
export type ClosedReason = 'confirmed' | 'no_reply' | 'withdrawn';

/** How a complaint found its OPD, as it was decided at filing. */
export interface StoredRouting {
  method: string;
  confidence: number;
  reasons: string[];
  proposedOpdCode: string | null;
  suggestedCategoryCode: string | null;
  /** These are missing in complaints that were filed before there was a classifier. */
  candidates?: RouteDecision['candidates'];
  modelVersion?: RouteDecision['modelVersion'];
  ruleCode?: RouteDecision['ruleCode'];
  signals?: RouteDecision['signals'];
  similar?: RouteDecision['similar'];
  /** What the version in the shadow of the serving one would have decided; for the comparison of the two only. */
  shadow?: ShadowDecision;
}

@Entity('complaint')
export class Complaint {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'text' }) number: string;
  @Column({ type: 'bytea' }) trackingHash: Buffer;
  @Column({ type: 'text' }) kind: ComplaintKind;
  @Column({ type: 'text' }) subject: string;
  @Column({ type: 'text' }) description: string;
  @Column({ type: 'text', nullable: true }) categoryCode: string | null;
  @Column({ type: 'date', nullable: true }) occurredOn: string | null;
  @Column({ type: 'double precision', nullable: true }) latitude: number | null;
  @Column({ type: 'double precision', nullable: true }) longitude: number | null;
  @Column({ type: 'text', nullable: true }) areaCode: string | null;
  @Column({ type: 'text', nullable: true }) address: string | null;
  @Column({ type: 'boolean' }) anonymous: boolean;
  @Column({ type: 'boolean' }) confidential: boolean;
  @Column({ type: 'boolean' }) supervisory: boolean;
  @Column({ type: 'text' }) language: 'id' | 'en';
  @Column({ type: 'uuid', nullable: true }) reporterId: string | null;
  @Column({ type: 'text' }) status: Status;
  @Column({ type: 'text', nullable: true }) resumeStatus: ResumeStatus | null;
  @Column({ type: 'text', nullable: true }) closedReason: ClosedReason | null;
  @Column({ type: 'text', nullable: true }) rejectedReason: string | null;
  @Column({ type: 'text', nullable: true }) opdCode: string | null;
  @Column({ type: 'uuid', nullable: true }) officerId: string | null;
  @Column({ type: 'jsonb' }) routing: StoredRouting;
  @Column({ type: 'uuid' }) policyId: string;
  @Column({ type: 'integer' }) escalationLevel: number;
  @Column({ type: 'integer' }) reopenedCount: number;
  @Column({ type: 'integer', nullable: true }) rating: number | null;
  @Column({ type: 'uuid', nullable: true }) mergedInto: string | null;
  /** What it was before it was merged. */
  @Column({ type: 'text', nullable: true }) mergedFrom: OpenStatus | null;
  /** People who reported it or follow it, those of complaints merged into it among them. */
  @Column({ type: 'integer' }) affected: number;
  /** The report that held several matters, of which this is one. */
  @Column({ type: 'uuid', nullable: true }) splitFrom: string | null;
  /** Behind the code of that report it tracks this one; the report itself is the first. */
  @Column({ type: 'integer', nullable: true }) splitPart: number | null;
  @Column({ type: 'timestamptz' }) filedAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt: Date | null;
  /** What an office searches in that may not know who reported; the database alone reads it. */
  @Column({ type: 'tsvector', nullable: true, select: false }) staffWords?: string | null;
  /** Since then nobody can know any more who reported. */
  @Column({ type: 'timestamptz', nullable: true }) personalErasedAt: Date | null;
  /** Earliest due time of a running clock. */
  @Column({ type: 'timestamptz', nullable: true }) nextDueAt: Date | null;
  /** Earliest 80 % instant of a running clock. */
  @Column({ type: 'timestamptz', nullable: true }) atRiskAt: Date | null;
  /** True due time of the first breach ever; it stays when the complaint is resolved or reopened. */
  @Column({ type: 'timestamptz', nullable: true }) breachedAt: Date | null;
  @Column({ type: 'bytea' }) lastEventHash: Buffer;
  @Column({ type: 'integer' }) eventCount: number;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'timestamptz' }) updatedAt: Date;
}
