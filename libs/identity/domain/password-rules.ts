/** Characters, not bytes. The upper bound keeps hashing bounded; NIST SP 800-63B asks for length, not for symbol classes. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

export type PasswordProblem = 'too_short' | 'too_long' | 'like_username' | 'one_character';

/** What is wrong with a new password, null when it may be used. */
export function passwordProblem(password: string, username: string): PasswordProblem | null {
  const characters = Array.from(password);
  if (characters.length < PASSWORD_MIN) return 'too_short';
  if (characters.length > PASSWORD_MAX) return 'too_long';
  if (password.trim().toLowerCase() === username.toLowerCase()) return 'like_username';
  if (new Set(characters).size === 1) return 'one_character';
  return null;
}
