import { type AppConfig, AppError, type Log, negotiate } from '@tanggap/platform';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { instanceOf, toProblem } from '../http/problem';

/** Answers at the API's address while the application can't start yet: it is alive, and not ready. */
export class WaitingRoom {
  private server?: Server;

  open(config: Pick<AppConfig, 'PORT' | 'HOST'>, log: Log): void {
    this.server = createServer(answer).listen(config.PORT, config.HOST);
    // Waiting goes on without it; if the address is taken, the application says so when it comes to listen.
    this.server.on('error', (error) => log.warn({ err: error }, 'nobody answers while waiting'));
  }

  /** Leaves the address to the application. */
  async close(): Promise<void> {
    const { server } = this;
    if (!server?.listening) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  // Whoever keeps the connection would be cut off when the application takes over.
  response.setHeader('Connection', 'close');
  const url = request.url ?? '/';
  if (url.split('?', 1)[0] === '/health/live') {
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ status: 'live' }));
    return;
  }
  const lang = negotiate(request.headers['accept-language']);
  const problem = toProblem(new AppError('unavailable'), lang, instanceOf(url));
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': lang,
    'Retry-After': '5',
  });
  response.end(JSON.stringify(problem));
}
