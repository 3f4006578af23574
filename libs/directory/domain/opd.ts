/** What sort of office: dinas, badan, … in the regency's own words; RSUD and BUMD are offices too. */
export const opdKinds = [
  'sekretariat',
  'dinas',
  'badan',
  'inspektorat',
  'satuan',
  'rsud',
  'bumd',
  'kecamatan',
  'kelurahan',
] as const;
export type OpdKind = (typeof opdKinds)[number];

/** How sure the data pack is of a fact; an administrator's edit makes it `confirmed`. */
export const evidenceLevels = ['confirmed', 'practice', 'assumed'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** `pack`: as loaded, a newer pack may change it; `edited`: an administrator's, no pack touches it. */
export type Source = 'pack' | 'edited';

/** An agency of the regency (organisasi perangkat daerah). */
export interface Opd {
  code: string;
  name: string;
  shortName: string;
  kind: OpdKind;
  /** The area it serves, for kecamatan and kelurahan; null: the whole regency. */
  areaCode: string | null;
  calendarCode: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  /** Inactive: kept for old complaints, receives no new ones. */
  active: boolean;
  evidence: EvidenceLevel;
  source: Source;
  version: number;
}
