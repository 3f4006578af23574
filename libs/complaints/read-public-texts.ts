import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, withinScope, type Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { mayBeShown, type TextPart } from './domain/masking/mask-text';
import { MaskTexts } from './mask-texts';
import { ComplaintReader, type ComplaintRecord } from './persistence/complaint-reader';
import { isPublicComplaint, publicationOn } from './public-complaint';
import { isListed, isPublishedAnswer } from './read-public';

/** everybody: in the register now; nobody_yet: once it is verified; affected: who has the same matter, the subject alone. */
export const readerships = ['everybody', 'nobody_yet', 'affected', 'nobody'] as const;
export type Readership = (typeof readerships)[number];

interface PublicTextPart {
  text: string;
  /** The public reads "…" instead. */
  masked: boolean;
  /** It is the reporter's own: nobody can show it. */
  fixed: boolean;
  /** Taken for a name or a number, and shown because somebody decided so. */
  shown: boolean;
}

export interface PublicTexts {
  readBy: Readership;
  texts: { of: 'subject' | 'answer'; at: Date | null; parts: PublicTextPart[] }[];
}

/** What the public reads of a complaint, as the office sees it before: whole, with what is masked. */
@Injectable()
export class ReadPublicTexts {
  constructor(
    private readonly directory: Directory,
    private readonly reader: ComplaintReader,
    private readonly masks: MaskTexts,
  ) {}

  /** Nothing where nobody may read any of it. @throws AppError `not_found`, also for what another OPD leads */
  async execute(number: string, principal: Principal): Promise<PublicTexts> {
    const record = await this.recordOf(number, principal);
    const { complaint, events } = record;
    const readBy = this.readershipOf(record);
    if (readBy === 'nobody') return { readBy, texts: [] };
    const mask = (await this.masks.of([complaint.id]))(complaint.id);
    const answers = readBy === 'affected' ? [] : events.filter(isPublishedAnswer);
    const texts = [
      { of: 'subject' as const, at: null, text: complaint.subject },
      ...answers.map(({ at, text }) => ({ of: 'answer' as const, at: new Date(at), text: text ?? '' })),
    ];
    return {
      readBy,
      texts: texts.flatMap(({ text, ...one }) => {
        const parts = mask.parts(text);
        return parts ? [{ ...one, parts: parts.map(presented) }] : [];
      }),
    };
  }

  /** The same of an answer that is still being written; null where the public won't read it. @throws AppError `not_found` */
  async preview(number: string, text: string, principal: Principal): Promise<PublicTextPart[] | null> {
    const record = await this.recordOf(number, principal);
    const readBy = this.readershipOf(record);
    if (readBy !== 'everybody' && readBy !== 'nobody_yet') return null;
    const { id } = record.complaint;
    return (await this.masks.of([id]))(id).parts(text)?.map(presented) ?? null;
  }

  private async recordOf(number: string, principal: Principal): Promise<ComplaintRecord> {
    await this.directory.refresh();
    const record = await this.reader.byNumber(number, opdScope(principal));
    if (!record || !withinScope(principal, record.complaint.opdCode)) throw new AppError('not_found');
    return record;
  }

  private readershipOf(record: ComplaintRecord): Readership {
    const { complaint } = record;
    const isOver = complaint.status === 'rejected' || complaint.status === 'merged';
    if (publicationOn(complaint, this.directory) !== 'withheld' && !isOver) {
      return isListed(record) && isPublicComplaint(complaint, this.directory) ? 'everybody' : 'nobody_yet';
    }
    return isPublicComplaint(complaint, this.directory) ? 'affected' : 'nobody';
  }
}

const presented = ({ text, masked, shown }: TextPart): PublicTextPart => ({
  ...{ text, shown, masked: masked !== null },
  fixed: masked !== null && !mayBeShown(masked),
});
