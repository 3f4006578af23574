import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { reporterActor } from './actors';
import { TrackingCodes } from './tracking-codes';

/** The citizen writes by their tracking code: an answer when information was asked for, else an addition. */
@Injectable()
export class ReplyToComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly codes: TrackingCodes,
  ) {}

  async execute(code: string, reply: { text: string; attachmentIds?: string[] | undefined }): Promise<Changed> {
    return this.changes.execute({
      key: { trackingHash: this.codes.hash(code) },
      actor: reporterActor,
      as: 'reporter',
      command: (complaint) => (complaint.status === 'awaiting_information' ? 'supply-information' : 'reply'),
      change: () => ({ text: reply.text, attachmentIds: reply.attachmentIds }),
    });
  }
}
