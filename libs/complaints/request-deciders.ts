import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Posts, type PostBook, type PostHolder, type Principal } from '@tanggap/identity';
import { localDay, type Tx } from '@tanggap/platform';
import { deciderOf, type DecisionReach, type RequestKind } from './domain/deadline-request';
import type { RequestRecord } from './persistence/complaint-reader';

/** Whose word the requests of one complaint wait for. */
export interface Decisions {
  /** Ids of those that wait for the reader's. */
  decidable: ReadonlySet<string>;
  /** By id: who may decide today; nothing for what waits no longer. */
  deciders: ReadonlyMap<string, PostHolder[]>;
}

/** Who decides about pauses and later dates: who holds the post on that day, acts in it, or stands above it while it is vacant. */
@Injectable()
export class RequestDeciders {
  constructor(
    private readonly directory: Directory,
    private readonly posts: Posts,
  ) {}

  async mayDecide(kind: RequestKind, opdCode: string | null, accountId: string, at: Date, tx?: Tx): Promise<boolean> {
    const holders = await this.posts.resolve(deciderOf[kind], opdCode, at, tx);
    return holders.some((holder) => holder.accountId === accountId);
  }

  /** Reads who holds what only where something waits. */
  async of(
    requests: readonly Pick<RequestRecord, 'id' | 'kind' | 'status'>[],
    opdCode: string | null,
    reader: Principal,
    at: Date,
  ): Promise<Decisions> {
    const asked = requests.map((request) => ({ ...request, opdCode }));
    const isPending = asked.some(({ status }) => status === 'pending');
    return decisionsOf(asked, isPending ? await this.posts.book(opdCode) : null, reader, at);
  }

  /** The same for requests of any OPD, and what the reader decides about. */
  async ofMany(reader: Principal, at: Date) {
    const book = await this.posts.everyBook();
    return {
      reach: this.reachOf(book, reader, at),
      decisions: (requests: readonly DecidableRequest[]) => decisionsOf(requests, book, reader, at),
    };
  }

  private reachOf(book: PostBook, { accountId }: Principal, at: Date): DecisionReach {
    const places = [
      { post: deciderOf.extension, opdCode: null },
      ...this.directory.opds().map(({ code }) => ({ post: deciderOf.pause, opdCode: code })),
    ];
    const held = book.heldBy(accountId, places, localDay(at));
    return {
      extensions: held.some(({ post }) => post === deciderOf.extension),
      pauseOpds: held.flatMap(({ post, opdCode }) => (post === deciderOf.pause && opdCode !== null ? [opdCode] : [])),
    };
  }
}

type DecidableRequest = Pick<RequestRecord, 'id' | 'kind' | 'status'> & { opdCode: string | null };

function decisionsOf(
  requests: readonly DecidableRequest[],
  book: PostBook | null,
  { accountId }: Principal,
  at: Date,
): Decisions {
  const pending = requests.filter(({ status }) => status === 'pending');
  const deciders = new Map(
    pending.map(({ id, kind, opdCode }) => [id, book?.resolve(deciderOf[kind], opdCode, localDay(at)) ?? []]),
  );
  const isOwn = (holders: readonly PostHolder[]) => holders.some((holder) => holder.accountId === accountId);
  return {
    deciders,
    decidable: new Set([...deciders].filter(([, holders]) => isOwn(holders)).map(([id]) => id)),
  };
}
