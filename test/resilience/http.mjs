import { request } from 'node:http';

/**
 * One request over a connection of its own, as another citizen would come; no answer within the patience is status 0.
 * @param {string} url @param {{ method?: string, body?: object, headers?: Record<string, string>, patienceMs: number }} options
 * @returns {Promise<{ status: number, body: unknown }>}
 */
export function ask(url, { method = 'GET', body, headers, patienceMs }) {
  return new Promise((done) => {
    const none = () => done({ status: 0, body: {} });
    const sent = request(url, {
      method,
      agent: false,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      signal: AbortSignal.timeout(patienceMs),
    });
    sent.once('error', none);
    sent.once('response', (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', none);
      answer.once('end', () => done({ status: answer.statusCode ?? 0, body: parsed(Buffer.concat(chunks)) }));
    });
    sent.end(body && JSON.stringify(body));
  });
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return {};
  }
}
