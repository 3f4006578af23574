import { choosePolicy, policyAfter } from './choose-policy';
import { generalScope, type PolicyScope, type SlaPolicy } from './policy';

describe('the policy of a complaint', () => {
  const policy = (id: string, version: number, change: Partial<SlaPolicy> = {}): SlaPolicy => ({
    id,
    ...generalScope('complaint', false),
    version,
    clocks: [],
    appliesToOpen: false,
    retired: false,
    ...change,
  });
  const road = { categoryCode: 'jalan-jembatan' };
  const works = { opdCode: 'dpupr' };
  const policies = [
    policy('old', 1),
    policy('new', 2),
    policy('watched', 1, { supervisory: true }),
    policy('idea', 1, { kind: 'aspiration' }),
    policy('road', 1, road),
    policy('works', 1, works),
    policy('road by works', 1, { ...road, ...works }),
    policy('lamps', 1, { categoryCode: 'lampu' }),
    policy('no more lamps', 2, { categoryCode: 'lampu', retired: true }),
  ];

  it.each<[string, Partial<PolicyScope>, string]>([
    ['the newest version', {}, 'new'],
    ['the supervisory variant', { supervisory: true }, 'watched'],
    ['the ordinary one where there is no supervisory variant', { kind: 'aspiration', supervisory: true }, 'idea'],
    ["the category's", { ...road, opdCode: 'dishub' }, 'road'],
    ["the OPD's where the category has none", { categoryCode: 'air', ...works }, 'works'],
    ["that of category and OPD before either's", { ...road, ...works }, 'road by works'],
    ['supervisory before category', { ...road, supervisory: true }, 'watched'],
    ['the general one again once a special one is retired', { categoryCode: 'lampu' }, 'new'],
  ])('is %s', (_why, scope, id) => {
    expect(choosePolicy(policies, { ...generalScope('complaint', false), ...scope }).id).toBe(id);
  });

  it('must exist', () => {
    expect(() => choosePolicy(policies, generalScope('information_request', false))).toThrow('information_request');
  });

  const openToo = { appliesToOpen: true };
  it.each<[string, SlaPolicy[], Partial<PolicyScope>, string]>([
    ['the version it was filed under', [policy('later', 2)], {}, 'own'],
    ['a later one that applies to open complaints', [policy('open', 2, openToo), policy('later', 3)], {}, 'open'],
    ['its own where limits of its category hold from now on', [policy('road', 1, road)], road, 'own'],
    ['those of its category where they apply to open ones', [policy('road', 1, { ...road, ...openToo })], road, 'road'],
    ["not those of another category's", [policy('road', 1, { ...road, ...openToo })], {}, 'own'],
    [
      'those of its category, not the general ones that are newer',
      [policy('open', 2, openToo), policy('road', 1, { ...road, ...openToo })],
      road,
      'road',
    ],
  ])('after filing is %s', (_why, others, scope, id) => {
    const own = policy('own', 1);
    const complaint = { ...generalScope('complaint', false), ...scope };
    expect(policyAfter(own, [own, ...others], complaint).id).toBe(id);
  });

  it.each<[string, SlaPolicy[], Partial<PolicyScope>, string]>([
    ['that of the category it was corrected to', [policy('road', 1, road)], road, 'road'],
    ['that of the OPD now responsible', [policy('works', 1, works)], works, 'works'],
    ['the supervisory one once it is', [policy('watched', 1, { supervisory: true })], { supervisory: true }, 'watched'],
    ['its own where the step changes nothing about its limits', [policy('later', 2)], works, 'own'],
  ])('after a step is %s', (_why, others, scope, id) => {
    const own = policy('own', 1);
    const before = generalScope('complaint', false);
    expect(policyAfter(own, [own, ...others], { ...before, ...scope }, before).id).toBe(id);
  });

  it('keeps limits that were given up for what was filed under them, until it is no longer their case', () => {
    const own = policy('road', 1, road);
    const now = [policy('general', 1), policy('no more road', 2, { ...road, retired: true })];
    const complaint = { ...generalScope('complaint', false), ...road };
    expect(policyAfter(own, now, complaint).id).toBe('road');
    expect(policyAfter(own, now, { ...complaint, ...works }, complaint).id).toBe('road');
    expect(policyAfter(own, now, { ...complaint, categoryCode: 'lampu' }, complaint).id).toBe('general');
  });
});
