import type { CompiledRouting } from './compile';
import type { Evidence } from './evidence';
import type { Signals } from './signals';

/**
 * Matters of the inspectorate are rare, so that what was learned is seldom sure of one: from here on a person looks at it. The lowest share
 * at which words and it together show a person fewer than one in twenty of a city's complaints (docs/routing.md).
 */
export const LOOK_FROM = 0.1;

/** Words speak for another's matter or for the inspectorate, or what was learned thinks of an OPD to which supervisory rules send. */
export const isForPeople = (
  { elsewhere, supervisory }: Signals,
  evidence: readonly Evidence[],
  routing: CompiledRouting,
): boolean => elsewhere.length > 0 || supervisory.length > 0 || evidence.some((item) => isOverseer(item, routing));

const isOverseer = ({ opdCode, probability }: Evidence, routing: CompiledRouting): boolean =>
  probability >= LOOK_FROM && supervises(opdCode, routing);

/** So many of the evidence, the likeliest; the last gives way to one for the sake of which a person looks. */
export function shownOf(evidence: readonly Evidence[], most: number, routing: CompiledRouting): Evidence[] {
  const shown = evidence.slice(0, most);
  const overseer = evidence.slice(most).find((item) => isOverseer(item, routing));
  return overseer ? [...shown.slice(0, most - 1), overseer] : shown;
}

const supervises = (opdCode: string, { reference, category }: CompiledRouting): boolean =>
  reference.rules.some(
    ({ target }) =>
      target.supervisory === true &&
      (target.opdCode ?? (target.categoryCode && category(target.categoryCode)?.opdCode)) === opdCode,
  );
