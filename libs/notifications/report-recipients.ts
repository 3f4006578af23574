import { Injectable } from '@nestjs/common';
import { maskEmail, Staff, type Principal } from '@tanggap/identity';
import { AppError, Clock, Database, newId, notificationTexts } from '@tanggap/platform';
import { Channels } from './channels/channels';
import { ReportRecipientRepository, type ReportRecipient } from './persistence/report-recipient.repository';

/** More is a mailing list, which belongs in the mail server. */
export const MOST_RECIPIENTS = 20;
/** So many of those removed lately are shown. */
const REMOVED_SHOWN = 50;

/** Whom a scheduled report reaches beside those who look for it. */
interface ReportReach {
  /** Who gets one of their own. */
  supervisors: number;
  /** Whether this installation sends mail; without it copies stay. */
  canMail: boolean;
}

/** Who gets the monthly report by mail beside the supervisors: added and removed by administrators, and both stays on record. */
@Injectable()
export class ReportRecipients {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly staff: Staff,
    private readonly channels: Channels,
    private readonly recipients: ReportRecipientRepository,
  ) {}

  async list(): Promise<{ present: ReportRecipient[]; removed: ReportRecipient[]; reach: ReportReach }> {
    const [present, removed, supervisors] = await Promise.all([
      ...([this.recipients.present(), this.recipients.removed(REMOVED_SHOWN), this.staff.supervisors()] as const),
    ]);
    const canMail = this.channels.transportOf('email') !== null;
    return { present, removed, reach: { supervisors: supervisors.length, canMail } };
  }

  /** @throws AppError `conflict` for an address that is there already, or where there are as many as there may be */
  async add({ name, email }: { name: string; email: string }, { accountId }: Principal): Promise<ReportRecipient> {
    const id = newId();
    await this.database.transaction(async (tx) => {
      await this.recipients.lock(tx);
      const present = await this.recipients.present(tx);
      if (present.some((one) => one.email?.toLowerCase() === email.toLowerCase())) {
        throw new AppError('conflict', { params: { reason: notificationTexts.recipientThere } });
      }
      if (present.length >= MOST_RECIPIENTS) {
        throw new AppError('conflict', { params: { reason: notificationTexts.recipientsFull } });
      }
      const row = { id, name, email, masked: maskEmail(email), accountId, at: this.clock.now() };
      await this.recipients.insert(tx, row);
    });
    const added = (await this.recipients.present()).find((one) => one.id === id);
    if (!added) throw new AppError('not_found');
    return added;
  }

  /** What waits to be sent to them is not sent any more. @throws AppError `not_found` */
  async remove(id: string, { accountId }: Principal): Promise<void> {
    if (!(await this.recipients.remove(id, accountId, this.clock.now()))) throw new AppError('not_found');
  }
}
