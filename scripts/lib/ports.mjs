import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Whether this process could listen there now. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/**
 * The first free port from `from` upwards. Defaults stay below 32768: above that the kernel hands ports to outgoing
 * connections, and a probe can even connect to itself.
 */
export async function freePort(from, { except = [], host = '127.0.0.1' } = {}) {
  for (let port = from; port < 32768; port += 1) {
    if (!except.includes(port) && (await isFree(port, host))) return port;
  }
  throw new Error(`No free port from ${from} to 32767`);
}

const file = (dir) => join(dir, 'ports.json');

/** The ports chosen at the last start, tried first so that addresses stay the same. */
export function rememberedPorts(dir) {
  try {
    return JSON.parse(readFileSync(file(dir), 'utf8'));
  } catch {
    return {};
  }
}

export function rememberPort(dir, name, port) {
  writeFileSync(file(dir), `${JSON.stringify({ ...rememberedPorts(dir), [name]: port }, null, 2)}\n`);
}
