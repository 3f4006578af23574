/** Case never tells two mailboxes apart in practice, so look-ups ignore it. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();

/**
 * A telephone number as E.164 (`+6281234567890`); Indonesian numbers may start with 0 or 62 and hold spaces, dots,
 * dashes and brackets. Null when it can't be a number (E.164 has at most 15 digits; 8 is the shortest we know of).
 */
export function normalisePhone(phone: string): string | null {
  const compact = phone.replace(/[\s().-]/g, '');
  const international = compact
    .replace(/^(?:00|\+)/, '+')
    .replace(/^0(?=[1-9])/, '+62')
    .replace(/^62/, '+62');
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
}

/** The 16 digits of a NIK (Nomor Induk Kependudukan), null for anything else. */
export function normaliseNik(nik: string): string | null {
  const digits = nik.replace(/[\s.-]/g, '');
  return /^\d{16}$/.test(digits) ? digits : null;
}

/** As they are kept: an empty one is none; a number that can't be one stays as it is, to be refused. */
export const normaliseContact = (
  email: string | null,
  phone: string | null,
): { email: string | null; phone: string | null } => ({
  email: email === null || email.trim() === '' ? null : email.trim(),
  phone: phone === null || phone.trim() === '' ? null : (normalisePhone(phone) ?? phone),
});
