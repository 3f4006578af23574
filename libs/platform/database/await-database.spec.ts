import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createLog } from '../logging/log';
import { awaitDatabase, DatabaseAway } from './await-database';

const lines: { level: string; msg: string }[] = [];
const log = createLog('test', 'info', { write: (line: string) => void lines.push(JSON.parse(line) as never) });
const wait = (port: number, patienceMs: number, onAway = (): void => undefined): Promise<void> =>
  awaitDatabase({ DATABASE_URL: `postgres://x@127.0.0.1:${port}/x`, START_PATIENCE_MS: patienceMs }, log, onAway);

/** Refuses each connection in PostgreSQL's own manner, by the next of these codes; the last one for good. */
async function refusing(...codes: string[]): Promise<{ port: number; asked: () => number; close: () => void }> {
  let asked = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      const code = codes[Math.min(asked++, codes.length - 1)];
      const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mno\0\0`);
      const head = Buffer.alloc(5, 'E');
      head.writeInt32BE(fields.length + 4, 1);
      socket.end(Buffer.concat([head, fields]));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, asked: () => asked, close: () => server.close() };
}

beforeEach(() => void lines.splice(0));

it('gives up when its patience is over, having said once that it waits', async () => {
  let away = 0;
  await expect(wait(1, 150, () => away++)).rejects.toThrow(DatabaseAway);
  expect(away).toBe(1);
  expect(lines.map(({ level, msg }) => [level, msg])).toEqual([['warn', 'PostgreSQL is away: waiting for it']]);
});

it('waits for a server that is still starting, but not where waiting mends nothing', async () => {
  const server = await refusing('57P03', '57P03', '28P01');
  await expect(wait(server.port, 10_000)).rejects.toMatchObject({ code: '28P01' });
  expect(server.asked()).toBe(3);
  expect(lines).toHaveLength(1);
  server.close();
});
