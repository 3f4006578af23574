import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, type Lang } from '@tanggap/platform';
import { Compose, type About, type Wordings } from './compose';
import type { Step } from './domain/steps';
import { InboxRepository, type InboxPart, type InboxRow } from './persistence/inbox.repository';

interface InboxLine {
  /** Its number; null where it is about a document among the reader's downloads. */
  complaint: string | null;
  step: Step;
  title: string;
  text: string;
}

/** What one member of staff reads in the office; a digest has a line for each notice in it. */
export interface InboxItem {
  id: string;
  at: Date;
  readAt: Date | null;
  title: string;
  lines: InboxLine[];
}

interface InboxQuery {
  unread: boolean;
  cursor?: string | undefined;
  limit: number;
}

const MISSED_MAX = 50;

/** The reader's own notices: to list, to count, to tick off. Nobody reads another's. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly inbox: InboxRepository,
    private readonly compose: Compose,
  ) {}

  /** The newest first. @throws AppError `invalid_cursor` */
  async list(
    accountId: string,
    query: InboxQuery,
    language: Lang,
  ): Promise<{ items: InboxItem[]; nextCursor: string | null }> {
    const [page, wordings] = await Promise.all([
      this.inbox.page(accountId, query),
      this.compose.wordings(this.clock.now()),
      this.directory.refresh(),
    ]);
    return { items: page.rows.map((row) => this.item(row, language, wordings)), nextCursor: page.nextCursor };
  }

  async unread(accountId: string): Promise<number> {
    return this.inbox.unread(accountId);
  }

  /** The notice to go on from: the one seen last where it is the reader's own, else their newest; null where they have none. */
  async position(accountId: string, lastSeenId: string | undefined): Promise<string | null> {
    return this.inbox.position(accountId, lastSeenId ?? null);
  }

  /** Ids of what came after the notice that the reader saw last, oldest first and bounded. */
  async missed(accountId: string, lastSeenId: string): Promise<string[]> {
    return this.inbox.missed(accountId, lastSeenId, MISSED_MAX);
  }

  /** @throws AppError `not_found` for what isn't the reader's own */
  async markRead(accountId: string, id: string): Promise<void> {
    if (!(await this.inbox.read(accountId, id, this.clock.now()))) throw new AppError('not_found');
  }

  async markAllRead(accountId: string): Promise<void> {
    await this.inbox.readAll(accountId, this.clock.now());
  }

  private item({ id, shownAt, readAt, parts }: InboxRow, language: Lang, wordings: Wordings): InboxItem {
    const manner = { channel: 'in_app', language, wordings } as const;
    const abouts = parts.map(aboutOf);
    const lines = abouts.map((about): InboxLine => {
      const { subject, text } = this.compose.single(about, manner);
      return { complaint: about.fact?.number ?? null, step: about.step, title: subject, text };
    });
    const [first] = lines;
    const audience = abouts[0]?.audience ?? 'regency';
    const title = lines.length === 1 && first ? first.title : this.compose.digest(audience, abouts, manner).subject;
    return { id, at: shownAt, readAt, title, lines };
  }
}

const aboutOf = ({ audience, step, params, number, confidential, opdCode }: InboxPart): About => ({
  audience,
  step,
  params,
  fact: number === null ? null : { number, confidential: confidential === true, opdCode },
});
