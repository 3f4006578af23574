import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * WCAG 2.2 AA, computed from tokens.css itself: text needs 4.5 : 1 on its ground (SC 1.4.3), the edge of a control, a shape and the
 * focus ring need 3 : 1 (SC 1.4.11, 2.4.11). Both colour schemes are held to it.
 */
const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const darkAt = css.indexOf('@media (prefers-color-scheme: dark)');

function colours(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(/--tg-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  );
}

const light = colours(css.slice(0, darkAt));
const dark = new Map([...light, ...colours(css.slice(darkAt))]);

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

const TONES = ['info', 'route', 'progress', 'waiting', 'success', 'done', 'danger', 'merged'];
const GROUNDS = ['paper', 'surface', 'sunken'];

const TEXT: [ink: string, ground: string][] = [
  ...['ink', 'ink-soft', 'primary', 'primary-hover', 'accent'].flatMap((ink) =>
    GROUNDS.map((ground): [string, string] => [ink, ground]),
  ),
  ...TONES.map((tone): [string, string] => [`${tone}-ink`, `${tone}-ground`]),
  ['danger-ink', 'surface'],
  ['route-ink', 'surface'],
  ['ink', 'primary-tint'],
  ['ink-soft', 'primary-tint'],
  ['primary', 'primary-tint'],
  ['primary-hover', 'primary-tint'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger-solid', 'danger-solid'],
  ['on-band', 'band'],
  ['on-band-soft', 'band'],
];

const SHAPES: [shape: string, ground: string][] = [
  ...['line-strong', 'focus', 'primary'].flatMap((shape) => GROUNDS.map((ground): [string, string] => [shape, ground])),
  ['on-band-focus', 'band'],
  ['scale', 'band'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_scheme, tokens) => {
  const ratio = (a: string, b: string): number => {
    const [first, second] = [tokens.get(a), tokens.get(b)];
    if (!first || !second) throw new Error(`no such token: ${first ? b : a}`);
    return contrast(first, second);
  };

  it.each(TEXT)('%s is readable on %s', (ink, ground) => expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5));
  it.each(SHAPES)('%s can be made out on %s', (shape, ground) =>
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3),
  );
});

describe('the measure itself', () => {
  it('gives 21 for black on white and about 4.54 for #767676 on white, as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
