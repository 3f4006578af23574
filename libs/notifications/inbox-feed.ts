import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isDatabaseUnreachable, Log } from '@tanggap/platform';
import { InboxRepository, type Arrival } from './persistence/inbox.repository';

const EVERY_MS = 1000;
/** More than become visible to the readers of one process within the overlap of the tail. */
const REMEMBERED = 5000;

type Listener = (id: string) => void;

/**
 * Tells open pages what has just become visible. One query a second for the whole process, however many pages are open, and none
 * while none is; each process asks for itself, so any number of them serves.
 */
@Injectable()
export class InboxFeed implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly told = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private since: string | null = null;

  constructor(
    private readonly inbox: InboxRepository,
    private readonly log: Log,
  ) {}

  /** Hears of every new notice of the account until the answer is called. A notice may be told twice. */
  subscribe(accountId: string, listener: Listener): () => void {
    const known = this.listeners.get(accountId) ?? new Set();
    this.listeners.set(accountId, known.add(listener));
    this.timer ??= setInterval(() => void this.look(), EVERY_MS).unref();
    return () => {
      known.delete(listener);
      if (known.size === 0) this.listeners.delete(accountId);
      if (this.listeners.size === 0) this.rest();
    };
  }

  onApplicationShutdown(): void {
    this.rest();
  }

  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.since = null;
    this.told.clear();
  }

  private busy = false;

  private async look(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const { now, arrivals } = await this.inbox.arrivals([...this.listeners.keys()], this.since);
      this.since = now;
      arrivals.filter(({ id }) => !this.told.has(id)).forEach((arrival) => this.tell(arrival));
    } catch (error) {
      const fields = { err: error };
      if (isDatabaseUnreachable(error)) this.log.debug(fields, 'live notifications wait for the database');
      else this.log.error(fields, 'live notifications could not be read');
    } finally {
      this.busy = false;
    }
  }

  private tell({ id, recipientId }: Arrival): void {
    this.told.add(id);
    const [oldest] = this.told;
    if (this.told.size > REMEMBERED && oldest !== undefined) this.told.delete(oldest);
    this.listeners.get(recipientId)?.forEach((listener) => listener(id));
  }
}
