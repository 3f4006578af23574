import { normaliseTrackingCode, trackingCodeOf } from './tracking-code';

describe('a tracking code', () => {
  it('has twelve letters of five bits', () => {
    expect(trackingCodeOf(Uint8Array.from({ length: 12 }, (_, index) => index * 20))).toMatch(
      /^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/,
    );
    expect(trackingCodeOf(new Uint8Array(12))).toBe('0000-0000-0000');
    expect(trackingCodeOf(new Uint8Array(12).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ');
    expect(() => trackingCodeOf(new Uint8Array(11))).toThrow();
  });

  it.each([
    ['7K3M-9QXT-2FHP', '7K3M9QXT2FHP'],
    ['7k3m 9qxt 2fhp', '7K3M9QXT2FHP'],
    ['7K3M9QXT2FHP', '7K3M9QXT2FHP'],
    ['OIL0-0000-0000', '011000000000'],
    ['7K3M-9QXT-2FHP-2', '7K3M9QXT2FHP2'],
    ['7K3M-9QXT-2FHP-1', null],
    ['7K3M-9QXT-2FHP-22', null],
    ['7K3M-9QXT-2FH', null],
    ['7K3M-9QXT-2FHU', null],
    ['', null],
  ])('"%s" is read as %s', (typed, code) => expect(normaliseTrackingCode(typed)).toBe(code));
});
