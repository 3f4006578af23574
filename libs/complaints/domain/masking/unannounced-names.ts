import { tail } from './introduced-names';
import type { Span } from './span';
import { joins, namesPlace, type Token } from './words';

const closers = new Set(
  `hormat kasih terimakasih trimakasih trims suwun nuwun salam wassalam wassalamualaikum wabarakatuh wr wb ttd tertanda
  regards thanks perhatiannya bantuannya pelapor pemohon kami saya`.split(/\s+/),
);
const MOST_SIGNED = 4;
/** "(Sulastri, 43 th)", "Sulastri (43 tahun)". */
const AGED = /^[\s,(]{1,3}\d{1,2}\s?(?:th|thn|tahun|\))/iu;
/** "Suyatno, S.T.", "Rina, M.Si". */
const DEGREED =
  /^,?\s?(?:S\.?\s?(?:T|H|E|Pd|Sos|Kep|Kom|IP|STP|Si|Ag|Psi|Ked|KM|P|Hut)\b|M\.?\s?(?:M|T|H|Si|Pd|Kes|Kom|AP|Eng|Hum)\b|A\.?\s?Md|SKM|SST|AMd)/u;
/** As short as this a name in small letters is too often a word that somebody mistyped. */
const ALONE_FROM = 5;

/** Names that nothing announces: under the text, with an age or a degree, two together, or one that is nothing but a name. */
export function unannouncedNames(text: string, tokens: readonly Token[]): Span[] {
  return [...signatures(text, tokens), ...tokens.flatMap((_, at) => nameAt(text, tokens, at))];
}

function nameAt(text: string, tokens: readonly Token[], at: number): Span[] {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (!first || first.kind === 'word') return [];
  // What goes on from a part that was looked at already is no new name.
  if (before && before.kind !== 'word' && before.capital === first.capital && joins(text, before, first)) return [];
  const last = tail(text, tokens, at);
  const parts = tokens.slice(at, last + 1);
  const end = tokens[last]?.end ?? first.end;
  if (!isName(parts, text.slice(end)) || namesPlace(text, tokens, at)) return [];
  return [{ start: first.start, end, why: 'name' }];
}

function isName(parts: readonly Token[], rest: string): boolean {
  const sure = parts.filter(({ kind }) => kind === 'name');
  const written = parts.every(({ capital }) => capital);
  if (sure.length > 0 && parts.length > 1) return written || parts.every(({ kind }) => kind !== 'unknown');
  if (sure.length === 1) return (sure[0]?.low.length ?? 0) >= ALONE_FROM;
  return written && (DEGREED.test(rest) || (AGED.test(rest) && parts.every(({ low }) => low.length > 2)));
}

/** "Hormat saya, Sulastri" at the end of a text, a last line with nothing but a name, and "(sulastri)" behind everything. */
function signatures(text: string, tokens: readonly Token[]): Span[] {
  const last = tokens.length - 1;
  let first = last;
  while (first > 0 && last - first < MOST_SIGNED - 1 && belongs(text, tokens, first)) first -= 1;
  const signed = tokens.slice(first, last + 1);
  const [from, to, before] = [signed[0], signed.at(-1), tokens[first - 1]];
  if (!from || !to || !before || signed.some(({ kind }) => kind === 'word')) return [];
  const gap = text.slice(before.end, from.start);
  const rest = text.slice(to.end);
  if (!/^[\s.)"'’\d+-]*$/.test(rest) || !looksSigned(signed)) return [];
  const closed = closers.has(before.low) && /[\s.,:;(]/.test(gap);
  const apart = /\n/.test(gap) || (/\(\s?$/.test(gap) && rest.includes(')'));
  return closed || apart ? [{ start: from.start, end: to.end, why: 'self' }] : [];
}

const belongs = (text: string, tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return Boolean(before && token && before.kind !== 'word' && joins(text, before, token));
};

const looksSigned = (signed: readonly Token[]): boolean =>
  signed.some(
    ({ kind, capital, low }) =>
      kind === 'name' || (low.length >= 4 && /[aiueo]/.test(low) && (capital || kind === 'unknown')),
  );
