/** `Siti Aminah` → `S*** A*****`: enough to recognise a name one knows, too little to learn it. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [first = '', ...rest] = Array.from(word);
      return first + '*'.repeat(Math.max(1, rest.length));
    })
    .join(' ');
}

/** `siti@example.org` → `s***@example.org`; always three stars, so the length stays unknown. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = Array.from(email.slice(0, Math.max(0, at)));
  return `${first}***${at < 0 ? '' : email.slice(at)}`;
}

/** `+6281234567890` → `+62812****890`; a number too short to hide anything in shows nothing. */
export function maskPhone(phone: string): string {
  return phone.length < 11 ? '****' : `${phone.slice(0, 6)}****${phone.slice(-3)}`;
}

/** The last four of the sixteen digits: those before tell birth place and birth date. */
export const maskNik = (nik: string): string => `************${nik.slice(-4)}`;
