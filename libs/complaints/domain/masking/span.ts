/**
 * Why a part of a text isn't for the public. contact: a number or an address; reporter: their name or their contact as the vault knows it;
 * self: what somebody says of themselves; name: somebody else; chosen: a person decided.
 */
export type MaskedBecause = 'contact' | 'reporter' | 'self' | 'name' | 'chosen';

/** Of a text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
  why: MaskedBecause;
}

/** Who decides where two overlap: what is surer, and what may least be shown again. */
const order: readonly MaskedBecause[] = ['reporter', 'chosen', 'self', 'contact', 'name'];

const INITIALS = /(?<![\p{L}.])(?:(?:\p{Lu}|Moh|Muh|Abd|St)\.[ \t]?){1,3}$/u;

/** "M. Yusuf": what is short for a part of the name goes with it. */
function withInitials(text: string, span: Span): Span {
  if (span.why === 'contact') return span;
  const before = INITIALS.exec(text.slice(Math.max(0, span.start - 16), span.start))?.[0] ?? '';
  return { ...span, start: span.start - before.length };
}

/** Without overlaps, in the order of the text; what touches or has only a blank between it becomes one. */
export function joined(text: string, spans: readonly Span[]): Span[] {
  const sorted = spans.map((span) => withInitials(text, span)).sort((a, b) => a.start - b.start || b.end - a.end);
  const answer: Span[] = [];
  for (const span of sorted) {
    const last = answer.at(-1);
    if (last && (span.start < last.end || /^[ \t]{0,2}$/.test(text.slice(last.end, span.start)))) {
      last.end = Math.max(last.end, span.end);
      if (order.indexOf(span.why) < order.indexOf(last.why)) last.why = span.why;
    } else answer.push({ ...span });
  }
  return answer;
}
