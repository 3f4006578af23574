import type { Status } from './domain/lifecycle';
import type { SimilarComplaint } from './find-similar';
import type { AttachmentRecord } from './persistence/complaint-reader';
import type { ComplaintKind } from './persistence/complaint.entity';
import type { PauseDetails, PauseView } from './request-views';
import type { ExplainedDeadline } from './views';

export interface PublicEvent extends PauseDetails {
  at: Date;
  type: string;
  by: string;
  text?: string;
  /** The other agency that was asked to join in, answered or left. */
  helper?: string;
  /** Where the event moved a promise: the date that was and the one that is. */
  moved?: { clock: string; before: Date; after: Date };
}

export interface TrackedComplaint {
  number: string;
  kind: ComplaintKind;
  subject: string;
  description: string;
  status: Status;
  filedAt: Date;
  anonymous: boolean;
  confidential: boolean;
  opd: { code: string; name: string } | null;
  category: { code: string; name: string } | null;
  deadlines: ExplainedDeadline[];
  /** What the OPD waits for, while its clocks stand still. */
  pause: PauseView | null;
  events: PublicEvent[];
  attachments: Omit<AttachmentRecord, 'public' | 'eventId'>[];
  canReply: boolean;
  canConfirm: boolean;
  rating: number | null;
  /** The reader follows it without having filed it: they see what the public may, `hidden` where that is nothing any more. */
  follows: 'public' | 'hidden' | null;
  /** Of a merged report: as what it is handled; null where it isn't merged. */
  original: PublicComplaint | null;
  /** People who reported it or follow it. */
  affected: number;
  /** The other agencies that join in, or have done their part; what they were asked stays among the offices. */
  contributors: { opd: string; done: boolean }[];
  /** The other reports that were made of what was written: each is tracked by the same code with its part's number. */
  parts: { part: number; number: string; subject: string; status: Status; opd: string | null }[];
}

/** A report as anybody affected by it may see it: which steps there were, never what was written. */
export interface PublicComplaint extends SimilarComplaint {
  /** False where the report isn't for the public: then nothing but its state is told. */
  shown: boolean;
  deadlines: ExplainedDeadline[];
  events: { at: Date; type: string; by: string }[];
}
