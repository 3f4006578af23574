import type { Channel } from './delivery';
import { fill, lengths, type Values, type Wording } from './template';

/** A message as it leaves; `html` for mail only. */
export interface Message {
  subject: string;
  text: string;
  html: string | null;
}

/** Fills a wording for a channel. Values are data: escaped in HTML, and never able to begin a line in a header. */
export function composeMessage(channel: Channel, wording: Wording, values: Values): Message {
  const subject = oneLine(fill(wording.subject, values)).slice(0, 200);
  const text = shorten(fill(wording.body, values).trim(), channel);
  return { subject, text, html: channel === 'email' ? htmlOf(text, subject, values.link) : null };
}

/** Headers end at a line break, so there is none. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Values may be longer than the sample was: what a gateway refuses helps nobody, so the end is cut with an ellipsis. */
function shorten(text: string, channel: Channel): string {
  const max = channel === 'email' ? lengths.email.body * 4 : lengths[channel].body * 2;
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Paragraphs at empty lines, as plain as a letter; only our own address becomes a link. */
function htmlOf(text: string, subject: string, link: string | undefined): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = escapeHtml(paragraph).replaceAll('\n', '<br>');
    return `<p style="margin:0 0 16px">${link ? linked(lines, escapeHtml(link)) : lines}</p>`;
  });
  return (
    `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>` +
    `<body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1f2a2b;background:#ffffff">` +
    `<div style="max-width:36em">${paragraphs.join('')}</div></body></html>`
  );
}

const linked = (escaped: string, link: string): string =>
  escaped.replaceAll(link, `<a href="${link}" style="color:#0b5d64">${link}</a>`);
