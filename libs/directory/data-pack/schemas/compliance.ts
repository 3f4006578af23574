import { z } from 'zod';
import { areaCode, bilingual, code, evidence, label, provenance } from './common';

const indicatorCode = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
  .max(60);
const year = z.int().min(2000).max(2100);
const score = z.number().min(0).max(100).multipleOf(0.01);

const metric = z.string().regex(/^[a-z]+(_[a-z]+)*$/);

/**
 * Computed from the handling of complaints: the share (0..1) of one metric, or the weighed mean of several, gives the
 * score of the highest level that it reaches, else 0; with `continuous`, straight lines lead from level to level.
 */
const measure = z
  .strictObject({
    metric: metric.optional(),
    parts: z
      .array(z.strictObject({ metric, weight: z.number().gt(0).max(1) }))
      .min(1)
      .max(10)
      .optional(),
    levels: z.array(z.strictObject({ atLeast: z.number().min(0).max(1), score: z.number().min(0) })).min(1),
    continuous: z.boolean().default(false),
  })
  .refine((one) => (one.metric === undefined) !== (one.parts === undefined))
  .transform(({ metric: single, parts, levels, continuous }) => ({
    parts: parts ?? [{ metric: single ?? '', weight: 1 }],
    levels,
    continuous,
  }));

/** A kind of document that proves an indicator: having `least` of them in the period gives all `points`, fewer a part. */
const proof = z.strictObject({
  ...provenance,
  kind: metric.max(40),
  name: bilingual,
  points: z.number().gt(0),
  least: z.int().min(1).max(100).default(1),
});

/** Without `measure` and `proofs` people assess it; with both, `measureWeight` of the value is the measure's. */
const indicator = z.strictObject({
  ...provenance,
  code: indicatorCode,
  name: bilingual,
  status: evidence.default('assumed'),
  measure: measure.optional(),
  proofs: z.array(proof).min(1).max(10).optional(),
  measureWeight: z.number().gt(0).lt(1).optional(),
});

const dimension = z.strictObject({
  ...provenance,
  code,
  name: bilingual,
  weight: z.number().gt(0).max(1),
  indicators: z.array(indicator).min(1),
});

const band = z.strictObject({
  min: score,
  max: score,
  zone: z.enum(['green', 'yellow', 'red']).nullable(),
  category: z
    .string()
    .regex(/^[A-F]-?$/)
    .nullable(),
  opinion: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
});

/** What is assessed: an OPD, or a part of one (a puskesmas) with the areas whose complaints are its own. */
const unit = z.strictObject({
  ...provenance,
  code,
  /** Of the directory where the unit is an OPD. */
  name: label.optional(),
  /** The OPD that answers for it; itself where not given. */
  opd: code.optional(),
  areas: z.array(areaCode).min(1).optional(),
  weight: z.number().gt(0).max(100).default(1),
});

/** The region's score is the weighed mean of these. */
const units = z.strictObject({
  ...provenance,
  /** What a unit to which no complaint came is measured by: the complaints of the whole region, or not at all. */
  withoutComplaints: z.enum(['region', 'unmeasured']),
  assessed: z.array(unit).min(1).max(200),
});

/** One file of instruments/: one version of one assessment. A new year is a new file. */
export const instrumentFile = z.strictObject({
  ...provenance,
  code,
  name: bilingual,
  /** Inclusive; without `from` all years before, without `to` until a newer instrument is published. */
  years: z.strictObject({ from: year.optional(), to: year.optional() }),
  /** Another assessment beside the main one, never taken unless it is named. */
  companion: z.boolean().default(false),
  /** Not published in full: never taken unless it is named, and marked wherever it is shown. */
  draft: z.boolean().default(false),
  /** Assessed values are those entered for that instrument, where the codes of indicators agree. */
  valuesOf: code.optional(),
  /** An indicator is scored 0..maxScore. */
  maxScore: z.number().gt(0),
  /** Not needed where the instrument only classifies. */
  units: units.optional(),
  /** Empty where the instrument only classifies scores of its years. */
  dimensions: z.array(dimension),
  bands: z.array(band).min(1),
});
export type PackInstrument = z.infer<typeof instrumentFile>;

const assessment = z.strictObject({
  ...provenance,
  instrument: code,
  year,
  /** null: the value of every unit that has none of its own. */
  units: z
    .array(code)
    .min(1)
    .nullish()
    .transform((units) => units ?? null),
  values: z.record(indicatorCode, z.number().min(0)),
});
export type PackAssessment = z.infer<typeof assessment>;

export const assessmentsFile = z.strictObject({
  ...provenance,
  source: label,
  /** True: made up for a demonstration; every screen says so. */
  example: z.boolean(),
  assessments: z.array(assessment),
});
