import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** Reasons of domain.md: bukan wewenang, tidak lengkap, bukan urusan pelayanan, duplikat, tidak pantas. */
export const rejectionReasons = [
  'not_authorised',
  'incomplete',
  'not_a_service_matter',
  'duplicate',
  'abusive',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** A verifier ends a complaint that can't be handled, and tells the citizen why. */
@Injectable()
export class RejectComplaint {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { reason: RejectionReason; text: string }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'reject',
      change: (_complaint, _tx, now) => ({
        text: command.text,
        data: { reason: command.reason },
        set: { rejectedReason: command.reason, closedAt: now },
      }),
    });
  }
}
