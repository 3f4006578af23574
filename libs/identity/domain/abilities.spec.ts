import { abilities, type Ability, can, canRevealReporter, opdScope, withinScope } from './abilities';
import { type Role, roles } from './role';

const of = (role: Role, opdCode: string | null = null) => ({ role, opdCode });

/** The contract's column "who", letter by letter: o officer, h OPD head, v verifier, s supervisor, a admin, u auditor. */
const letters: Record<string, Role> = {
  o: 'officer',
  h: 'opd_head',
  v: 'verifier',
  s: 'supervisor',
  a: 'admin',
  u: 'auditor',
};

const contract: Record<Ability, string> = {
  'read-complaints': 'ohvsau',
  verify: 'v',
  reject: 'v',
  'request-information': 'ov',
  respond: 'o',
  note: 'ohvsa',
  return: 'o',
  assign: 'hvs',
  resolve: 'oh',
  merge: 'v',
  unmerge: 'v',
  split: 'v',
  'read-duplicates': 'vsu',
  escalate: 's',
  acknowledge: 'ohvsa',
  'read-escalations': 'ohvsau',
  pause: 'oh',
  resume: 'oh',
  'request-extension': 'oh',
  'decide-request': 'ohvsa',
  'read-deadline-requests': 'ohvsau',
  'ask-contribution': 'ohvs',
  'answer-contribution': 'oh',
  'withdraw-contribution': 'ohvs',
  'erase-reporter': 'vs',
  'reveal-reporter': 'ohvs',
  'mask-words': 'ohvs',
  'read-evidence-pack': 'hsau',
  'read-monthly-report': 'sau',
  'exchange-sp4n': 'va',
  'read-breaches': 'ohvsau',
  'read-metrics': 'ohvsau',
  'read-routing-quality': 'vsau',
  'read-compliance': 'ohvsau',
  'read-score-units': 'sau',
  'read-outlook': 'hsau',
  'read-warnings': 'sau',
  'take-snapshots': 'sa',
  'read-evidence': 'hsau',
  'manage-evidence': 'hsa',
  'self-assess': 'hsa',
  'review-self-assessments': 'sa',
  'read-deliveries': 'vsau',
  'resend-deliveries': 'vsa',
  'read-settings': 'au',
  'manage-settings': 'a',
  'read-sla-changes': 'sau',
  'read-users': 'au',
  'manage-users': 'a',
  'read-posts': 'ohvsau',
  'manage-posts': 'a',
  'read-absences': 'ohvsau',
  'enter-absences': 'ohvsa',
  'list-officers': 'hvsau',
};

describe('abilities', () => {
  it.each(Object.entries(contract))('%s: only %s', (ability, who) => {
    const allowed = roles.filter((role) => can({ role }, ability as Ability));
    expect(new Set(allowed)).toEqual(new Set([...who].map((letter) => letters[letter])));
  });

  it('the auditor changes nothing', () => {
    const may = (Object.keys(abilities) as Ability[]).filter((ability) => can({ role: 'auditor' }, ability));
    expect(may.every((ability) => /^(read|list)-/.test(ability))).toBe(true);
  });
});

describe('scope', () => {
  it.each([
    ['officer', 'dpupr', 'dpupr'],
    ['opd_head', 'dpupr', 'dpupr'],
    ['verifier', null, null],
    ['supervisor', null, null],
    ['admin', null, null],
    ['auditor', null, null],
  ] as const)('%s of %s sees the complaints of %s', (role, opdCode, scope) => {
    expect(opdScope(of(role, opdCode))).toBe(scope);
  });

  it.each([
    ['officer', 'dpupr', 'dpupr', true],
    ['officer', 'dpupr', 'dinkes', false],
    // Nobody is responsible yet: only the regency's own roles see it.
    ['officer', 'dpupr', null, false],
    ['opd_head', 'dinkes', 'dpupr', false],
    ['verifier', null, null, true],
    ['auditor', null, 'dpupr', true],
  ] as const)('%s of %s and a complaint of %s: %s', (role, own, opdCode, expected) => {
    expect(withinScope(of(role, own), opdCode)).toBe(expected);
  });

  it('an officer without an OPD sees nothing rather than everything', () => {
    expect(() => opdScope(of('officer'))).toThrow();
  });
});

describe('seeing a reporter in clear', () => {
  it.each([
    ['verifier', null, 'dpupr', true, true],
    ['verifier', null, null, false, true],
    ['supervisor', null, 'dpupr', true, true],
    ['officer', 'dpupr', 'dpupr', false, true],
    ['officer', 'dpupr', 'dpupr', true, false],
    ['officer', 'dinkes', 'dpupr', false, false],
    ['opd_head', 'dpupr', 'dpupr', false, true],
    ['opd_head', 'dpupr', 'dpupr', true, false],
    ['admin', null, 'dpupr', false, false],
    ['auditor', null, 'dpupr', false, false],
  ] as const)('%s of %s, complaint of %s, confidential %s: %s', (role, own, opdCode, confidential, expected) => {
    expect(canRevealReporter(of(role, own), { opdCode, confidential })).toBe(expected);
  });
});
