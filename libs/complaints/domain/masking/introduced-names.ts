import type { MaskedBecause, Span } from './span';
import { isMistyped, isPronounceable, joins, namesPlace, offices, titles, type Token } from './words';

/**
 * How sure it is that a name follows: strong and title take words that nobody knows, weak only what looks like a name; self such words as well
 * where who says so goes on to say where they live or what they want.
 */
interface Introduction {
  /** Of the first token behind it. */
  at: number;
  sure: 'strong' | 'title' | 'weak' | 'self';
  why: MaskedBecause;
}

const MOST_PARTS = 5;
/** Whose name is told: "nama ibu kandung saya adalah ...". */
const nameOf = new Set(
  `saya kami lengkap adalah anak ibu ayah bapak pasien pelapor pemohon siswa siswi pelanggan pemilik kandung suami istri orang
  tua kepala keluarga kk nasabah peserta penerima penghuni pengirim almarhum almarhumah yaitu ialah saudara guru ketua`.split(
    /\s+/,
  ),
);
const relatives = new Set(
  `suami istri anak adik adek kakak ayah bapak ibu mertua nenek kakek paman bibi keponakan menantu cucu tetangga teman
  saudara sepupu ortu rekan putra putri`.split(/\s+/),
);
const selves = new Set(['saya', 'sy', 'aku', 'kami']);
const presenting = new Set(
  `warga dari rt rw alamat beralamat nik umur usia asal tinggal bertempat penduduk selaku mau ingin`.split(/\s+/),
);
/** Built as a verb: "saya titipkan". */
const VERB = /^(?:ter|ber|di|me|nge)|(?:kan|kanlah|in)$/u;
/** "ditinjau oleh ...", "bertemu ...": what people do with people. */
const dealtWith = new Set('oleh dihubungi menghubungi hubungi bertemu menemui ditemui kata ujar tutur'.split(' '));
/** Who says "saya" and then what they are: "saya warga ...". */
const whose = new Set(['saya', 'kami', 'sy', 'dia', 'beliau', 'kandung']);

/** Names behind what announces them: "a.n.", "nama saya", "Bu", "suami saya", "saya ... warga". */
export function introducedNames(text: string, tokens: readonly Token[]): Span[] {
  return tokens.flatMap((_, at) =>
    introductionsAt(text, tokens, at).flatMap((one) => {
      const last = lastOf(text, tokens, one);
      const [from, to] = [tokens[one.at], last === null ? undefined : tokens[last]];
      return from && to ? [{ start: from.start, end: to.end, why: one.why }] : [];
    }),
  );
}

function introductionsAt(text: string, tokens: readonly Token[], at: number): Introduction[] {
  const token = tokens[at];
  if (!token) return [];
  const { low } = token;
  const next = at + 1;
  if (low === 'bernama' || low === 'dinamai') return [{ at: next, sure: 'strong', why: 'name' }];
  if (isOnBehalf(text, tokens, at)) return [{ at: onBehalfEnd(tokens, at), sure: 'strong', why: 'name' }];
  if (low === 'nama' || low === 'namanya' || low === 'namaku') return [nameTold(tokens, at)];
  if (low === 'perkenalkan') return [{ at: skipSelves(tokens, next), sure: 'strong', why: 'self' }];
  if (relatives.has(low) && whose.has(tokens[next]?.low ?? '')) return [{ at: next + 1, sure: 'self', why: 'name' }];
  if (isTitle(text, token)) return [{ at: next, sure: titles.has(low) ? 'title' : 'weak', why: 'name' }];
  if (dealtWith.has(low)) return [{ at: next, sure: 'weak', why: 'name' }];
  if (!selves.has(low)) return [];
  return [{ at: tokens[next]?.low === 'dengan' ? next + 1 : next, sure: 'self', why: 'self' }];
}

/** "a.n.", "a/n", "an." and "atas nama". */
function isOnBehalf(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (!token) return false;
  if (token.low === 'nama' && tokens[at - 1]?.low === 'atas') return true;
  if (token.low === 'an')
    return text[token.end] === '.' || text[token.end] === ':' || after?.kind === 'name' || after?.capital === true;
  return token.low === 'a' && after?.low === 'n' && /^[./]$/.test(text.slice(token.end, after.start));
}

const onBehalfEnd = (tokens: readonly Token[], at: number): number => {
  let from = tokens[at]?.low === 'a' ? at + 2 : at + 1;
  while (titles.has(tokens[from]?.low ?? '')) from += 1;
  return from;
};

function nameTold(tokens: readonly Token[], at: number): Introduction {
  let from = at + 1;
  let isSelf = tokens[at]?.low === 'namaku';
  while (from - at < 6 && (nameOf.has(tokens[from]?.low ?? '') || titles.has(tokens[from]?.low ?? ''))) {
    isSelf ||= selves.has(tokens[from]?.low ?? '') || tokens[from]?.low === 'pelapor';
    from += 1;
  }
  return { at: from, sure: 'strong', why: isSelf ? 'self' : 'name' };
}

const skipSelves = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at - from < 3 && (selves.has(tokens[at]?.low ?? '') || tokens[at]?.low === 'nama')) at += 1;
  return at;
};

/** "dr." and "H." only with their full stop: "dr" is "dari" in a chat. */
function isTitle(text: string, { low, end }: Token): boolean {
  if (low === 'h' || low === 'dr' || low === 'ir' || low === 'ny' || low === 'tn') return text[end] === '.';
  return titles.has(low) || offices.has(low);
}

/** The last part of the name that begins there; null where none does. */
function lastOf(text: string, tokens: readonly Token[], { at, sure }: Introduction): number | null {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (!first || !before || !opens(text, before, first, sure)) return null;
  if (first.kind !== 'name' && !mayBegin(first, sure)) {
    if (isInitial(tokens, at)) return afterInitial(text, tokens, at);
    return sure === 'self' && first.kind === 'unknown' ? presented(text, tokens, at) : null;
  }
  if (namesPlace(text, tokens, at)) return null;
  return tail(text, tokens, at);
}

/** "saya casroni warga ...", "saya casroni, ...". */
function presented(text: string, tokens: readonly Token[], at: number): number | null {
  const first = tokens[at];
  if (!first || first.low.length < 4 || !isPronounceable(first.low) || VERB.test(first.low) || isMistyped(first.low))
    return null;
  const last = tail(text, tokens, at);
  const next = tokens[last + 1];
  return next && presenting.has(next.low) && /^[\s,.]{1,3}$/.test(text.slice(tokens[last]?.end, next.start))
    ? last
    : null;
}

function opens(text: string, before: Token, first: Token, sure: Introduction['sure']): boolean {
  const gap = text.slice(before.end, first.start);
  return sure === 'strong'
    ? /^[\s.:;,="'“(/-]{1,6}$/.test(gap)
    : /^(?:\.?[ \t]{0,2}|[ \t]?[:(][ \t]?)$/.test(gap) && gap !== '';
}

function mayBegin({ kind, low, capital }: Token, sure: Introduction['sure']): boolean {
  if (kind === 'word') return false;
  if (kind === 'maybe') return capital || sure === 'strong';
  if (capital) return low.length >= 3;
  return (sure === 'strong' || sure === 'title') && isPronounceable(low) && (sure === 'strong' || !isMistyped(low));
}

const isInitial = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low.length === 1 && tokens[at].text === tokens[at].text.toUpperCase();

/** "M. Yusuf": an initial alone is no name. */
function afterInitial(text: string, tokens: readonly Token[], at: number): number | null {
  const [initial, next] = [tokens[at], tokens[at + 1]];
  if (!initial || !next || !/^[. ]{1,2}$/.test(text.slice(initial.end, next.start))) return null;
  return next.kind === 'name' || (next.capital && next.kind !== 'word') ? tail(text, tokens, at + 1) : null;
}

/** How far a name reaches that begins there. */
export function tail(text: string, tokens: readonly Token[], at: number): number {
  let last = at;
  for (let next = at + 1; next < at + MOST_PARTS; next += 1) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (!before || !token || !joins(text, before, token) || !goesOn(tokens[at], token)) return last;
    last = next;
  }
  return last;
}

/** Where the name is written with capitals its parts have them too. */
function goesOn(first: Token | undefined, { kind, capital, low, text }: Token): boolean {
  if (kind === 'name') return true;
  if (kind === 'word') return false;
  if (first?.capital)
    return capital || (text === text.toUpperCase() && (low.length === 1 || first.text === first.text.toUpperCase()));
  return kind === 'unknown' && isPronounceable(low);
}
