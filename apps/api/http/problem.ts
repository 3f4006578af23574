import { type AppError, errorTexts, type Lang, render } from '@tanggap/platform';

/** RFC 9457, with the stable `code` and, for what nobody expected, the `id` that the log knows it by. */
export interface Problem {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  id?: string;
  errors?: { field: string; message: string }[];
}

export function toProblem(error: AppError, lang: Lang, instance: string): Problem {
  const texts = errorTexts[error.code];
  const id = error.params['id'];
  return {
    type: `urn:tanggap:problem:${error.code}`,
    code: error.code,
    title: render(texts.title, lang, error.params),
    status: error.status,
    detail: render(texts.detail, lang, error.params),
    instance,
    ...(error.code === 'internal' && typeof id === 'string' ? { id } : {}),
    ...(error.errors.length > 0
      ? { errors: error.errors.map(({ field, message }) => ({ field, message: render(message, lang) })) }
      : {}),
  };
}

const AFTER_SECRET_WORD = /(\/(?:tracking|lacak)\/)[^/]+/gi;
/** A whole segment in the alphabet of the codes, which has no I, L, O and U: "confirmation" is none. */
const TRACKING_CODE = /(?<=\/)[0-9A-HJKMNP-TV-Z]{4}(?:-?[0-9A-HJKMNP-TV-Z]{4}){2}(?=\/|$)/gi;

/** The path of a request without its query and without the citizen's secret. */
export function instanceOf(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(AFTER_SECRET_WORD, '$1{trackingCode}').replace(TRACKING_CODE, '{trackingCode}').slice(0, 200);
}
