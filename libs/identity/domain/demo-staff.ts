import type { Role } from './role';

/** Public on purpose: the pages of a demo say it themselves. */
export const DEMO_PASSWORD = 'tanggap-demo';

export interface DemoOpd {
  code: string;
  shortName: string;
}

export interface DemoStaff {
  username: string;
  name: string;
  role: Role;
  opdCode: string | null;
}

const FIRST = ['Agus', 'Sri', 'Budi', 'Dewi', 'Eko', 'Endang', 'Hadi', 'Indah', 'Joko', 'Kartika', 'Slamet', 'Wahyuni'];
const LAST = [
  'Prasetyo',
  'Lestari',
  'Santoso',
  'Rahayu',
  'Widodo',
  'Handayani',
  'Nugroho',
  'Utami',
  'Hidayat',
  'Astuti',
];

/** So many different names there are. */
const NAMES = FIRST.length * LAST.length;
/** Among them, so far apart that nobody is their colleague's namesake. */
const APART = 37;

const personal = (index: number): string =>
  `${FIRST[index % FIRST.length] ?? ''} ${LAST[(index * 3 + Math.floor(index / FIRST.length)) % LAST.length] ?? ''}`;

/** The four of the regency, and an officer and a head for each OPD: `officer.<code>`, `head.<code>`. */
export function demoStaff(opds: readonly DemoOpd[]): DemoStaff[] {
  const regency: DemoStaff[] = [
    { username: 'admin', name: 'Rina Wulandari', role: 'admin', opdCode: null },
    { username: 'verifier', name: 'Bambang Setiawan', role: 'verifier', opdCode: null },
    { username: 'supervisor', name: 'Siti Nurjanah', role: 'supervisor', opdCode: null },
    { username: 'auditor', name: 'Teguh Raharjo', role: 'auditor', opdCode: null },
  ];
  const ofOpds = opds.flatMap(({ code, shortName }, index): DemoStaff[] => [
    { username: `officer.${code}`, name: `${personal(2 * index)} (${shortName})`, role: 'officer', opdCode: code },
    { username: `head.${code}`, name: `${personal(2 * index + 1)} (${shortName})`, role: 'opd_head', opdCode: code },
  ]);
  return [...regency, ...ofOpds];
}

/** Colleagues of the officers, so that there is work to be shared out: `officer2.<code>`, `officer3.<code>`. */
export function demoColleagues(opds: readonly DemoOpd[]): DemoStaff[] {
  return opds.flatMap(({ code, shortName }, index) =>
    [2, 3].map((nth): DemoStaff => {
      const name = `${personal((2 * index + APART * (nth - 1)) % NAMES)} (${shortName})`;
      return { username: `officer${nth}.${code}`, name, role: 'officer', opdCode: code };
    }),
  );
}
