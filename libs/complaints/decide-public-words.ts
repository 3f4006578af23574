import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, Database, Outbox, publicWordTexts as texts, type Text } from '@tanggap/platform';
import { headOf, messagesOf } from './change-complaint';
import { keysOf } from './domain/masking/mask-text';
import { MaskTexts } from './mask-texts';
import { ComplaintRepository } from './persistence/complaint.repository';
import { WORDS_DECIDED, type WordDecision } from './persistence/masking.repository';
import { linkEvents, TimelineRepository } from './persistence/timeline.repository';
import { staffActor } from './actors';

interface PublicWords {
  /** Words that the public shall not read in any text of this report. */
  hide: readonly string[];
  /** What was taken for a name or a number and is none. */
  show: readonly string[];
  /** Needed where something is shown. */
  reason?: string | undefined;
}

/**
 * A person corrects what the program masks. Who, when and why is on the timeline; the words are there as keyed hashes only, since a hidden word
 * is mostly a name, and the timeline forgets nothing.
 */
@Injectable()
export class DecidePublicWords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly masks: MaskTexts,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AppError `not_found`; `validation_failed` without a word that could be found, or without a reason to show one */
  async execute(number: string, { hide, show, reason }: PublicWords, principal: Principal): Promise<void> {
    const [hidden, shown] = [hide.flatMap(keysOf), show.flatMap(keysOf)];
    if (hidden.length + shown.length === 0) throw invalid('hide', texts.noWord);
    if (shown.length > 0 && reason === undefined) throw invalid('reason', texts.showNeedsReason);
    await this.database.transaction(async (tx) => {
      const complaint = await this.complaints.lock(tx, { number, opdScope: opdScope(principal) });
      if (!complaint) throw new AppError('not_found');
      const now = this.clock.now();
      const hashes = (keys: readonly string[]): string[] => [
        ...new Set(keys.map((key) => this.masks.hashOf(complaint.id, key))),
      ];
      const data: WordDecision = { hidden: hashes(hidden), shown: hashes(shown) };
      const event = { type: WORDS_DECIDED, at: now, actor: staffActor(principal), public: false };
      const linked = linkEvents(headOf(complaint), [{ ...event, text: reason, data: { ...data } }]);
      await this.timeline.append(tx, linked.rows);
      await this.complaints.update(tx, complaint.id, {
        ...{ lastEventHash: linked.head.lastEventHash, eventCount: linked.head.eventCount },
        ...{ version: complaint.version + 1, updatedAt: now },
      });
      await this.outbox.append(tx, messagesOf(complaint.id, false), now);
    });
  }
}

const invalid = (field: string, message: Text): AppError =>
  new AppError('validation_failed', { errors: [{ field, message }] });
