import type { SlaPolicy } from '../api/types';

/** What limits are made for; null takes every category, or every OPD. */
export type PolicyScope = Pick<SlaPolicy, 'kind' | 'supervisory' | 'categoryCode' | 'opdCode'>;

/** As the api asks for it: only what is set. */
export const queryOf = ({ supervisory, categoryCode, opdCode }: PolicyScope) => ({
  ...(supervisory && { supervisory }),
  ...(categoryCode !== null && { category: categoryCode }),
  ...(opdCode !== null && { opd: opdCode }),
});

/** The address of the page of one scope, within the settings. */
export function pathOf(scope: PolicyScope): string {
  const query = new URLSearchParams(
    Object.entries(queryOf(scope)).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return `/pengaturan/batas-waktu/${scope.kind}${query && `?${query}`}`;
}

export const policyKinds = ['complaint', 'aspiration', 'information_request'] as const satisfies PolicyScope['kind'][];

/** The scope of such an address; what is no kind of report is none. */
export function scopeFrom(path: string, search: URLSearchParams): PolicyScope | null {
  const kind = policyKinds.find((one) => one === path);
  if (!kind) return null;
  const supervisory = search.get('supervisory') === 'true';
  return { kind, supervisory, categoryCode: search.get('category'), opdCode: search.get('opd') };
}

export const isGeneral = ({ categoryCode, opdCode }: PolicyScope): boolean => categoryCode === null && opdCode === null;

const isSameScope = (a: PolicyScope, b: PolicyScope): boolean =>
  a.kind === b.kind && a.supervisory === b.supervisory && a.categoryCode === b.categoryCode && a.opdCode === b.opdCode;

/**
 * The limits that hold for a scope without its own: the more special ones first, a category before an OPD, and the
 * ordinary ones where there are none for supervisory reports.
 */
export function heldBy(policies: readonly SlaPolicy[], scope: PolicyScope): SlaPolicy | undefined {
  const places = [
    { categoryCode: scope.categoryCode, opdCode: scope.opdCode },
    { categoryCode: scope.categoryCode, opdCode: null },
    { categoryCode: null, opdCode: scope.opdCode },
    { categoryCode: null, opdCode: null },
  ];
  const wanted = (scope.supervisory ? [true, false] : [false]).flatMap((supervisory) =>
    places.map((place) => ({ kind: scope.kind, supervisory, ...place })),
  );
  return wanted.flatMap((one) => policies.find((policy) => isSameScope(policy, one)) ?? [])[0];
}
