import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import type { ClockName } from '@tanggap/sla';
import { daysTaken, isPublicStatus } from './domain/public-register';
import { ExplainDeadlines } from './explain-deadlines';
import { MaskTexts, type Mask } from './mask-texts';
import { ComplaintReader, type ComplaintRecord, type EventRecord } from './persistence/complaint-reader';
import { publicArea } from './public-complaint';
import { isPublicStep, publicSteps } from './public-steps';
import type { PublicComplaint } from './tracked-complaint';
import { officeOf } from './views';

/** A report as anybody may read it: its steps, and what the office answered. */
export interface PublicCase extends Omit<PublicComplaint, 'shown' | 'events'> {
  /** Whole days from filing until it was resolved, or until now. */
  days: number;
  isResolved: boolean;
  events: (PublicComplaint['events'][number] & { text?: string })[];
}

/** What is promised to the citizen; the other clocks are between the offices. */
const promised: readonly ClockName[] = ['verification', 'first_response', 'resolution'];
const answers: readonly string[] = ['responded', 'resolved'];

/** One report of the public register. */
@Injectable()
export class ReadPublic {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly reader: ComplaintReader,
    private readonly deadlines: ExplainDeadlines,
    private readonly masks: MaskTexts,
  ) {}

  /** @throws AppError `not_found` for what doesn't exist or isn't for the public: nobody learns which */
  async execute(number: string, lang: Lang): Promise<PublicCase> {
    await Promise.all([this.directory.refresh(), this.deadlines.refresh()]);
    const found = await this.reader.byNumber(number, null);
    if (!found || !isListed(found)) throw new AppError('not_found');
    const { filedAt, resolvedAt, areaCode } = found.complaint;
    const record = { ...found, complaint: { ...found.complaint, areaCode: publicArea(areaCode, this.directory) } };
    const clocks = record.clocks.filter(({ clock }) => promised.includes(clock));
    const deadlines = await this.deadlines.explain(clocks);
    const mask = (await this.masks.of([found.complaint.id]))(found.complaint.id);
    const { shown, events: _steps, ...known } = publicSteps(record, deadlines, mask, this.directory, lang);
    if (!shown) throw new AppError('not_found');
    return {
      ...known,
      ...{ days: daysTaken(filedAt, resolvedAt, this.clock.now()), isResolved: resolvedAt !== null },
      events: record.events.filter(isPublicStep).map((event) => ({
        at: new Date(event.at),
        type: event.type,
        by: officeOf(event, this.directory, lang),
        ...answerOf(event, mask),
      })),
    };
  }
}

/** The SQL of persistence/public-register.reader.ts says the same. */
export function isListed({ complaint: { status, anonymous }, events }: ComplaintRecord): boolean {
  const noted = events.flatMap(({ data }) => data['publication'] ?? []).at(-1);
  if (noted !== 'open' || anonymous || !isPublicStatus(status)) return false;
  return status !== 'awaiting_information' || events.some(({ type }) => type === 'verified');
}

export const isPublishedAnswer = ({ type, actorKind, text, data }: EventRecord): boolean =>
  answers.includes(type) && actorKind === 'staff' && data['textPublic'] !== false && text !== null;

function answerOf(event: EventRecord, mask: Mask): { text?: string } {
  const shown = isPublishedAnswer(event) ? mask.publicly(event.text ?? '') : null;
  return shown === null ? {} : { text: shown };
}
