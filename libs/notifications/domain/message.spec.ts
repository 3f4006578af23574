import { backoffMs, MAX_ATTEMPTS } from './backoff';
import { channels } from './delivery';
import { composeMessage } from './message';
import { smsLength } from './sms-length';
import { audiences, channelsOf, steps } from './steps';
import { fill, wordingProblems, type TemplateKey, type Wording } from './template';
import { defaultWording } from '../default-wording';

const key: TemplateKey = { audience: 'reporter', step: 'rejected', channel: 'email', language: 'id' };

describe('a message', () => {
  it('escapes every value in HTML, and in the text leaves it as it is', () => {
    const wording = { subject: 'Laporan {number}', body: 'Karena <b>{reason}</b>' };
    const message = composeMessage('email', wording, { number: '1', reason: `<script>alert("x")</script> & 'y'` });
    expect(message.text).toBe(`Karena <b><script>alert("x")</script> & 'y'</b>`);
    expect(message.html).toContain(
      'Karena &lt;b&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;&lt;/b&gt;',
    );
    expect(message.html).not.toContain('<script>');
  });

  it('has a subject of one line, whatever the value says', () => {
    const wording = { subject: 'Laporan {number}', body: 'x' };
    const { subject } = composeMessage('email', wording, { number: '1\r\nBcc: semua@example.org\u2028x' });
    expect(subject).toBe('Laporan 1 Bcc: semua@example.org x');
  });

  it('links our own address and nothing else', () => {
    const link = 'https://lapor.example.go.id/lacak?a=1&b=2';
    const { html } = composeMessage(
      'email',
      { subject: 's', body: 'Buka {link} bukan https://jahat.example' },
      { link },
    );
    expect(html?.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<a href="https://lapor.example.go.id/lacak?a=1&amp;b=2"');
  });

  it('never shows a brace to a reader', () => expect(fill('{number} {opd}', { number: '1' })).toBe('1 '));
});

describe('wording that is refused', () => {
  const good: Wording = { subject: 'Laporan {number}', body: 'Tidak dapat diproses: {reason}' };
  it.each([
    ['a placeholder nobody knows, by name', { body: 'Yth. {nama}, {reason}' }, 'unknown_placeholder'],
    ['one that this step has not', { body: '{clock}' }, 'unknown_placeholder'],
    ['two lines of subject', { subject: 'a\nBcc: b' }, 'one_line'],
    ['no subject', { subject: ' ' }, 'needed'],
    ['no body', { body: '' }, 'needed'],
    ['too long', { body: 'x'.repeat(4001) }, 'too_long'],
  ])('%s', (_, change, problem) =>
    expect(wordingProblems(key, { ...good, ...change }).map((found) => found.problem)).toContain(problem),
  );
  it('names what is unknown and what there is', () => {
    const [problem] = wordingProblems(key, { ...good, body: '{nama} {alamat}' });
    expect(problem).toMatchObject({
      unknown: ['nama', 'alamat'],
      known: ['number', 'opd', 'link', 'regency', 'reason'],
    });
  });
  it('a subject where the channel has none', () =>
    expect(wordingProblems({ ...key, channel: 'sms' }, { subject: 'a', body: 'b' })).toEqual([
      { field: 'subject', problem: 'none' },
    ]));
});

describe('the default wording', () => {
  const keys = audiences.flatMap((audience) =>
    steps[audience].flatMap((step) =>
      channelsOf(audience).flatMap((channel) =>
        (['id', 'en'] as const).map((language): TemplateKey => ({ audience, step, channel, language })),
      ),
    ),
  );
  it.each(keys.map((one) => [`${one.audience} ${one.step} ${one.channel} ${one.language}`, one] as const))(
    '%s can be used as it is',
    (_, one) => expect(wordingProblems(one, defaultWording(one))).toEqual([]),
  );
  it('covers every channel', () => expect(new Set(keys.map(({ channel }) => channel))).toEqual(new Set(channels)));
  it('of a confidential report says nothing about it', () => {
    const words = defaultWording({ ...key, step: 'neutral' });
    expect(words.subject + words.body).not.toMatch(/\{(number|opd|reason)\}|lapor(an)? \{/i);
  });
});

describe('the length of a short message', () => {
  it.each([
    ['160 letters', 'a'.repeat(160), 160, 1, 'gsm7'],
    ['161 letters are two', 'a'.repeat(161), 161, 2, 'gsm7'],
    ['a brace counts twice', '{', 2, 1, 'gsm7'],
    ['one letter outside the alphabet halves it', `${'a'.repeat(70)}→`, 71, 2, 'ucs2'],
    ['the 67th of a joined one', '→'.repeat(135), 135, 3, 'ucs2'],
  ])('%s', (_, text, units, segments, encoding) => expect(smsLength(text)).toEqual({ units, segments, encoding }));
});

describe('another attempt', () => {
  it.each([
    [1, 15_000, 30_000],
    [2, 30_000, 60_000],
    [5, 240_000, 480_000],
  ])('after the %ith failure in %i to %i ms', (attempts, least, most) => {
    expect(backoffMs(attempts, 0)).toBe(least);
    expect(backoffMs(attempts, 1)).toBe(most);
  });
  it('never waits longer than an hour, and ends', () => {
    expect(backoffMs(MAX_ATTEMPTS - 1, 1)).toBeLessThanOrEqual(3_600_000);
    expect(backoffMs(MAX_ATTEMPTS, 0)).toBeNull();
  });
});
