import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to PostgreSQL that counts the answers it has waited for. */
export interface RoundTrips {
  /** The server's URL, by way of here. */
  url: string;
  /** Runs `work` and returns how many round trips it took. */
  during(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

const READY_FOR_QUERY = 'Z'.charCodeAt(0);
/** Type (1 byte) and length (4 bytes, itself included) begin every message of the server. */
const HEADER = 5;

/** Calls `ready` at every ReadyForQuery in the server's stream: one ends each simple query and each Sync. */
function watch(socket: Socket, ready: () => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER) {
      const length = 1 + rest.readUInt32BE(1);
      if (rest.length < length) return;
      if (rest[0] === READY_FOR_QUERY) ready();
      rest = rest.subarray(length);
    }
  });
}

export async function countRoundTrips(target: string): Promise<RoundTrips> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((inner) => {
    const outer = connect(Number(port), hostname);
    watch(outer, () => (count += 1));
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => undefined);
    }
    inner.pipe(outer).pipe(inner);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    during: async (work) => {
      const before = count;
      await work();
      return count - before;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
