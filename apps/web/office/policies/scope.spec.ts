import { heldBy, pathOf, scopeFrom, type PolicyScope } from './scope';

const general: PolicyScope = { kind: 'complaint', supervisory: false, categoryCode: null, opdCode: null };
const road = { ...general, categoryCode: 'jalan-jembatan' };
const roadOfWorks = { ...road, opdCode: 'dpupr', supervisory: true };
const policy = (scope: PolicyScope) => ({ ...scope, appliesToOpen: false, version: 1, clocks: [] });

describe('the scope of limits', () => {
  it.each([
    [general, '/pengaturan/batas-waktu/complaint'],
    [road, '/pengaturan/batas-waktu/complaint?category=jalan-jembatan'],
    [roadOfWorks, '/pengaturan/batas-waktu/complaint?supervisory=true&category=jalan-jembatan&opd=dpupr'],
  ])('%j has an address and is read from it', (scope, path) => {
    expect(pathOf(scope)).toBe(path);
    const [kind = '', query] = path.slice(path.lastIndexOf('/') + 1).split('?');
    expect(scopeFrom(kind, new URLSearchParams(query))).toEqual(scope);
  });

  it('is none where the kind is unknown', () => {
    expect(scopeFrom('keluhan', new URLSearchParams())).toBeNull();
  });

  it.each<[string, PolicyScope, PolicyScope]>([
    ['its own', road, road],
    ["the category's", { ...road, opdCode: 'dpupr' }, road],
    ["the OPD's", { ...general, categoryCode: 'sampah', opdCode: 'dpupr' }, { ...general, opdCode: 'dpupr' }],
    ['the general ones', { ...general, categoryCode: 'sampah' }, general],
    ['the ordinary ones of the category where supervisory reports have none', { ...road, supervisory: true }, road],
  ])('until it has limits of its own holds %s', (_what, scope, expected) => {
    const policies = [policy(general), policy(road), policy({ ...general, opdCode: 'dpupr' })];
    expect(heldBy(policies, scope)).toEqual(policy(expected));
  });
});
