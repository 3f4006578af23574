import { Injectable } from '@nestjs/common';
import { ReporterVault } from '@tanggap/identity';
import { Clock, Outbox, type Tx } from '@tanggap/platform';
import { createHash } from 'node:crypto';
import { headOf, messagesOf } from './change-complaint';
import { canonicalJson } from './domain/event-chain';
import { isErased } from './domain/retention';
import { MaskTexts } from './mask-texts';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository } from './persistence/complaint.repository';
import { PERSONAL_DATA_ERASED } from './persistence/masking.repository';
import { PersonalDataRepository } from './persistence/personal-data.repository';
import { linkEvents, TimelineRepository, type EventActor } from './persistence/timeline.repository';

/** Why personal data went: the time is over, or the reporter asked for it. */
type ErasureCause = 'retention' | 'request';

/**
 * Lets go who reported (UU 27/2022). The citizen's own words lose them where they stand, their files go; what is on the timeline can't be
 * changed, so the event says by keyed hashes which words of it stood for them, and nobody reads those any more.
 */
@Injectable()
export class ErasePersonalData {
  constructor(
    private readonly clock: Clock,
    private readonly vault: ReporterVault,
    private readonly masks: MaskTexts,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly personal: PersonalDataRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Of the parts of one report, which the caller has locked together: the vault has one reporter for all of them. What was erased since it
   * was over stays as it is. @throws VaultError for a reporter whose row was tampered with
   */
  async within(tx: Tx, parts: readonly Complaint[], cause: ErasureCause, actor: EventActor): Promise<number> {
    const now = this.clock.now();
    const kept = parts.filter((part) => !isErased(part));
    for (const part of kept) await this.erase(tx, part, cause, actor, now);
    for (const part of kept) {
      if (part.reporterId !== null) await this.vault.erase(tx, part.reporterId, now);
    }
    return kept.length;
  }

  private async erase(tx: Tx, complaint: Complaint, cause: ErasureCause, actor: EventActor, at: Date): Promise<void> {
    const { id, subject, description, address } = complaint;
    const { anonymous, hashesIn } = await this.masks.forgetting(tx, complaint);
    const events = await this.timeline.eventsOf(id, tx);
    const forgotten = hashesIn(events.flatMap(({ text }) => text ?? []));
    const own = (text: string): string => anonymous(text, 'reporter');
    const office = (text: string): string => anonymous(text, 'office');
    const texts = {
      ...{ subject: own(subject), description: own(description) },
      address: address === null ? null : own(address),
    };
    await this.personal.rewrite(tx, id, texts, at);
    await this.personal.rewriteOfficeTexts(tx, id, office);
    const files = await this.personal.removeFiles(tx, id, office);
    for (const follower of await this.personal.followers(tx, id)) await this.vault.erase(tx, follower, at);
    const textHash = createHash('sha256')
      .update(canonicalJson([texts.subject, texts.description]))
      .digest('hex');
    const data = { cause, forgotten, files, textHash };
    const linked = linkEvents(headOf(complaint), [{ type: PERSONAL_DATA_ERASED, at, actor, public: true, data }]);
    await this.timeline.append(tx, linked.rows);
    await this.complaints.update(tx, id, {
      ...{ lastEventHash: linked.head.lastEventHash, eventCount: linked.head.eventCount },
      ...{ version: complaint.version + 1, updatedAt: at },
    });
    await this.outbox.append(tx, messagesOf(id, false), at);
  }
}
