/** How the database's migrations and those that a program knows differ, as far as it matters. */
export interface SchemaMismatch {
  /** What this program reads or writes by, and the database doesn't have. */
  lacking: string[];
  /** What a newer program has taken away that this one may still use. */
  takenAway: string[];
}

/**
 * What the class of a migration is called that takes something away, or renames it, which a program of the version before uses. All others only add:
 * such a program works on beside the newer one (docs/runbooks/upgrade.md).
 */
export const TAKES_AWAY = 'Contract';

/**
 * @param known names of this program's migrations
 * @param ran names of those that the database has seen
 */
export function schemaMismatch(known: readonly string[], ran: readonly string[]): SchemaMismatch | null {
  const lacking = known.filter((name) => !ran.includes(name));
  const takenAway = ran.filter((name) => name.startsWith(TAKES_AWAY) && !known.includes(name));
  return lacking.length + takenAway.length === 0 ? null : { lacking, takenAway };
}
