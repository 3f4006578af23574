import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../text/language';
import { toProblem } from './problem';
import type { paths } from './schema';

/**
 * The session is an HttpOnly cookie, which scripts can't read; X-Requested-With can't be sent by a foreign page's form, so the api
 * takes it as the proof that a write comes from the office.
 */
const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    request.headers.set('X-Requested-With', 'tanggap');
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const body: unknown = await response.json().catch(() => undefined);
    throw toProblem(response.status, body);
  },
};

export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(conventions);

/** The body of an answer; what is not a success has been thrown as ApiProblem before. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) throw toProblem(502, undefined);
  return data;
}
