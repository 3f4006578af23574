import { sameScope, type PolicyKind, type PolicyScope, type SlaPolicy } from './policy';

/** From the most to the least special: category before OPD, since a category is what the promise is about. */
const scopesOf = ({ kind, supervisory, categoryCode, opdCode }: PolicyScope): PolicyScope[] => {
  const places = [
    { categoryCode, opdCode },
    { categoryCode, opdCode: null },
    { categoryCode: null, opdCode },
    { categoryCode: null, opdCode: null },
  ];
  return (supervisory ? [true, false] : [false]).flatMap((flag) =>
    places.map((place) => ({ kind, supervisory: flag, ...place })),
  );
};

const newestOf = (policies: readonly SlaPolicy[]): SlaPolicy | undefined =>
  policies.reduce<SlaPolicy | undefined>((best, one) => (best && best.version > one.version ? best : one), undefined);

/**
 * The newest policy of the most special scope that takes the complaint. A supervisory complaint of a kind without a
 * supervisory policy has the ordinary one.
 * @throws PolicyMissing when the kind has no policy at all: reference data is incomplete.
 */
export function choosePolicy(policies: readonly SlaPolicy[], complaint: PolicyScope): SlaPolicy {
  for (const scope of scopesOf(complaint)) {
    const newest = newestOf(policies.filter((policy) => sameScope(policy, scope)));
    if (newest && !newest.retired) return newest;
  }
  throw new PolicyMissing(complaint.kind);
}

/**
 * The policy of a complaint filed under `own`: it keeps the version it was filed under, unless a step makes it a case of
 * other limits (a corrected category, another OPD), or a later version of its own limits, or of more special ones,
 * applies to open complaints too. What only holds from now on moves no promise that was made, and neither do limits
 * that are given up.
 * @param policies the newest of each scope, and the newest of each that applies to open complaints and wasn't retired since
 * @param before the complaint before the step, where there is one
 */
export function policyAfter(
  own: SlaPolicy,
  policies: readonly SlaPolicy[],
  complaint: PolicyScope,
  before: PolicyScope = complaint,
): SlaPolicy {
  const [was, is] = [choosePolicy(policies, before), choosePolicy(policies, complaint)];
  const scopes = scopesOf(complaint);
  const stays = (sameScope(was, is) || sameScope(is, own)) && scopes.some((scope) => sameScope(scope, own));
  const held = stays ? own : is;
  for (const scope of scopes) {
    const later = newestOf(policies.filter((policy) => policy.appliesToOpen && sameScope(policy, scope)));
    if (sameScope(scope, held)) return later && later.version > held.version ? later : held;
    if (later) return later;
  }
  return held;
}

class PolicyMissing extends Error {
  constructor(readonly kind: PolicyKind) {
    super(`no SLA policy for ${kind}: load the data pack`);
    this.name = 'PolicyMissing';
  }
}
