import { demoColleagues, demoStaff, DEMO_PASSWORD } from './demo-staff';
import { accountProblems } from './account-rules';

const opds = Array.from({ length: 60 }, (_, index) => ({ code: `opd-${index}`, shortName: `OPD ${index}` }));

it('makes the four of the regency and two for every OPD, none alike and all valid', () => {
  const staff = demoStaff(opds);
  expect(staff.map((one) => one.username)).toEqual(
    expect.arrayContaining(['admin', 'verifier', 'supervisor', 'auditor', 'officer.opd-0', 'head.opd-59']),
  );
  expect(new Set(staff.map((one) => one.username)).size).toBe(4 + 2 * opds.length);
  expect(new Set(staff.map((one) => one.name)).size).toBe(staff.length);
  expect(
    staff.flatMap((one) => accountProblems({ ...one, email: null, phone: null, password: DEMO_PASSWORD })),
  ).toEqual([]);
});

it('colleagues are valid accounts of the same OPD, and nobody’s namesake there', () => {
  const [staff, colleagues] = [demoStaff(opds), demoColleagues(opds)];
  expect(new Set([...staff, ...colleagues].map(({ username }) => username)).size).toBe(staff.length + 2 * opds.length);
  for (const { code } of opds) {
    const names = [...staff, ...colleagues].filter(({ opdCode }) => opdCode === code).map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
  }
  expect(
    colleagues.flatMap((one) => accountProblems({ ...one, email: null, phone: null, password: DEMO_PASSWORD })),
  ).toEqual([]);
});
