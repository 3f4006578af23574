import { demoStaff, DEMO_PASSWORD } from './demo-staff';
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
