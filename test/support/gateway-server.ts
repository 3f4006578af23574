import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GatewayMessage {
  id: string;
  channel: string;
  to: string;
  text: string;
  language: string;
}

/** A gateway of the test's own, as one that keeps to our contract would be built: it takes nothing that isn't signed. */
export interface GatewayServer {
  url: string;
  taken: GatewayMessage[];
  /** Requests whose signature wasn't right. */
  forged: number;
  /** The status it answers from now on; 0 never answers. */
  answer(status: number): void;
  close(): Promise<void>;
}

export async function startGatewayServer(secret: string): Promise<GatewayServer> {
  let status = 202;
  const state: { taken: GatewayMessage[]; forged: number } = { taken: [], forged: 0 };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      if (status === 0) return;
      const timestamp = String(request.headers['x-tanggap-timestamp']);
      const wanted = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest();
      const given = Buffer.from(String(request.headers['x-tanggap-signature']), 'hex');
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
        state.forged += 1;
        response.writeHead(401).end();
        return;
      }
      if (status < 300) state.taken.push(JSON.parse(body) as GatewayMessage);
      response.writeHead(status).end('{"note":"nobody reads this"}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/messages`,
    answer: (next: number) => {
      status = next;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}
