import type { CompiledRouting } from './compile';
import type { Evidence } from './evidence';
import type { Signals } from './signals';

/** Matters of the inspectorate are rare, so that what was learned is seldom sure of one: from here on a person looks at it (docs/routing.md). */
const LOOK_FROM = 0.1;

/** Words speak for another's matter or for the inspectorate, or what was learned thinks of an OPD to which supervisory rules send. */
export const isForPeople = (
  { elsewhere, supervisory }: Signals,
  evidence: readonly Evidence[],
  routing: CompiledRouting,
): boolean =>
  elsewhere.length > 0 ||
  supervisory.length > 0 ||
  evidence.some(({ opdCode, probability }) => probability >= LOOK_FROM && supervises(opdCode, routing));

const supervises = (opdCode: string, { reference, category }: CompiledRouting): boolean =>
  reference.rules.some(
    ({ target }) =>
      target.supervisory === true &&
      (target.opdCode ?? (target.categoryCode && category(target.categoryCode)?.opdCode)) === opdCode,
  );
