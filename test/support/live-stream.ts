/** One server-sent event, its data parsed. */
export interface LiveEvent {
  id: string | null;
  type: string;
  data: { unread?: number; notification?: string | null };
}

export interface LiveStream {
  /** So far, the oldest first. */
  events: LiveEvent[];
  close(): void;
}

/** Reads the stream of notifications as a browser's EventSource would; answers once it is open. */
export async function openLiveStream(url: string, accessToken: string, lastEventId?: string): Promise<LiveStream> {
  const ended = new AbortController();
  const answer = await fetch(`${url}/api/v1/notifications/stream`, {
    headers: { Authorization: `Bearer ${accessToken}`, ...(lastEventId && { 'Last-Event-ID': lastEventId }) },
    signal: ended.signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`);
  const events: LiveEvent[] = [];
  // Ends with the abort of `close`, or with the server.
  void read(answer.body, events).catch(() => undefined);
  return { events, close: () => ended.abort() };
}

async function read(body: ReadableStream<Uint8Array>, events: LiveEvent[]): Promise<void> {
  const text = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const parts = (rest + text.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    events.push(...parts.map(parse));
  }
}

function parse(block: string): LiveEvent {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const data = JSON.parse(fields.get('data') ?? '{}') as LiveEvent['data'];
  return { id: fields.get('id') ?? null, type: fields.get('event') ?? 'message', data };
}
