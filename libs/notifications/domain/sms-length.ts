/** GSM 03.38: the letters that cost seven bits, and those that cost two of them. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€\f';

export interface SmsLength {
  /** What the network counts: septets in the GSM alphabet, else UTF-16 units. */
  units: number;
  segments: number;
  encoding: 'gsm7' | 'ucs2';
}

/** How long a short message is on the network: 160 letters, or 70 with any letter outside the GSM alphabet; less when joined. */
export function smsLength(text: string): SmsLength {
  const letters = [...text];
  const plain = letters.every((letter) => BASIC.includes(letter) || EXTENDED.includes(letter));
  const units = plain ? letters.reduce((sum, letter) => sum + (EXTENDED.includes(letter) ? 2 : 1), 0) : text.length;
  const [single, joined] = plain ? [160, 153] : [70, 67];
  return { units, segments: units <= single ? 1 : Math.ceil(units / joined), encoding: plain ? 'gsm7' : 'ucs2' };
}
