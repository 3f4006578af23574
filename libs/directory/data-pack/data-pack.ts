import type { z } from 'zod';
import type { assessmentsFile, PackInstrument } from './schemas/compliance';
import type { PackArea, PackBoundary, PackCategory, PackOpd, PackRegency } from './schemas/places-and-offices';
import type { PackRule, PackSignals } from './schemas/routing';
import type { PackCalendar, PackDecree, PackHoliday, PackPauseReason, PackPolicy } from './schemas/time-limits';

/** All that is one regency's own, checked. Each lib loads its part. */
export interface DataPack {
  regency: PackRegency;
  areas: PackArea[];
  boundaries: PackBoundary[];
  opds: PackOpd[];
  /** In the order of the citizen's form. */
  categories: PackCategory[];
  calendars: PackCalendar[];
  holidays: PackHoliday[];
  /** The years whose days off are decreed. */
  decrees: PackDecree[];
  policies: PackPolicy[];
  /** In the order in which they are offered. */
  pauseReasons: { code: PackPauseReason['code']; name: string; nameEn: string }[];
  /** Rules in their order; the first that matches decides. */
  routing: { threshold: number; rules: PackRule[]; signals: PackSignals };
  /** One file each, in the order of the files' names. */
  instruments: PackInstrument[];
  assessments: z.infer<typeof assessmentsFile>;
}

/** The files that every pack has, in the order in which problems are reported; those of folders come after them. */
export const packFiles = [
  'regency.yaml',
  'areas.csv',
  'boundaries.geojson',
  'calendars.yaml',
  'holidays.csv',
  'opds.yaml',
  'categories.yaml',
  'sla-policies.yaml',
  'routing-rules.yaml',
  'signals.yaml',
  'assessments.yaml',
] as const;
export type SingleFile = (typeof packFiles)[number];
/** One instrument; its name is free. */
export type InstrumentFile = `instruments/${string}.yaml`;
export type PackFile = SingleFile | InstrumentFile;

export const isInstrumentFile = (file: string): file is InstrumentFile => /^instruments\/[\w.-]+\.yaml$/.test(file);
