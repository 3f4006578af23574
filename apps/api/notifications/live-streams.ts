import { type BeforeApplicationShutdown, Injectable, type MessageEvent } from '@nestjs/common';
import { InboxFeed, ReadInbox } from '@tanggap/notifications';
import { AppError } from '@tanggap/platform';
import { Observable, type Subscriber } from 'rxjs';

const HEARTBEAT_MS = 15_000;
/** Then the page connects anew, and with it its session is checked again. */
const LIFE_MS = 10 * 60_000;
const RETRY_MS = 3000;
/** Tabs of one account; the oldest makes room. */
const PER_ACCOUNT = 8;
const PER_PROCESS = 2000;

type Stream = Subscriber<MessageEvent>;

/** The open event streams of this process: `unread` with the count at the beginning and after every new notice, `beat` in between. */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<string, Set<Stream>>();
  private count = 0;

  constructor(
    private readonly feed: InboxFeed,
    private readonly inbox: ReadInbox,
  ) {}

  /**
   * @param lastSeenId from Last-Event-ID: what came since is told first
   * @throws AppError `unavailable` when the process has as many as it can keep
   */
  stream(accountId: string, lastSeenId: string | undefined): Observable<MessageEvent> {
    if (this.count >= PER_PROCESS) throw new AppError('unavailable');
    return new Observable((stream) => {
      const leave = this.enter(accountId, stream);
      const line = new Line(stream);
      const tell = async (id: string | null): Promise<void> => {
        line.send('unread', { unread: await this.inbox.unread(accountId), notification: id }, id);
      };
      const failed = (): void => stream.complete();
      const unsubscribe = this.feed.subscribe(accountId, (id) => void tell(id).catch(failed));
      const beat = setInterval(() => line.send('beat', {}), HEARTBEAT_MS);
      const end = setTimeout(() => stream.complete(), LIFE_MS);
      this.begin(accountId, lastSeenId, line, tell).catch(failed);
      return () => {
        unsubscribe();
        clearInterval(beat);
        clearTimeout(end);
        leave();
      };
    });
  }

  beforeApplicationShutdown(): void {
    for (const streams of this.open.values()) [...streams].forEach((stream) => stream.complete());
  }

  private async begin(
    accountId: string,
    lastSeenId: string | undefined,
    line: Line,
    tell: (id: string | null) => Promise<void>,
  ): Promise<void> {
    const seen = await this.inbox.position(accountId, lastSeenId);
    line.send('beat', {}, seen, RETRY_MS);
    await tell(null);
    if (seen === null || seen !== lastSeenId) return;
    for (const id of await this.inbox.missed(accountId, lastSeenId)) await tell(id);
  }

  private enter(accountId: string, stream: Stream): () => void {
    const streams = this.open.get(accountId) ?? new Set();
    this.open.set(accountId, streams.add(stream));
    this.count += 1;
    const [oldest] = streams;
    if (streams.size > PER_ACCOUNT) oldest?.complete();
    return () => {
      if (!streams.delete(stream)) return;
      this.count -= 1;
      if (streams.size === 0) this.open.delete(accountId);
    };
  }
}

/** No notice yet; anything but a blank, in whose place Nest would count for itself. */
const NOTHING_SEEN = 'none';

/**
 * Every event carries the id of the newest notice that was told before it, heartbeats too: a browser sends the last id it has
 * read, whatever event that was on, when it connects again.
 */
class Line {
  private seen = NOTHING_SEEN;

  constructor(private readonly stream: Stream) {}

  send(type: string, data: object, id: string | null = null, retry?: number): void {
    this.seen = id ?? this.seen;
    this.stream.next({ type, data, id: this.seen, ...(retry === undefined ? {} : { retry }) });
  }
}
