import { z } from 'zod';
import { bilingual, code, evidence, label, provenance } from './common';

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

const indicator = z.strictObject({
  ...provenance,
  code: indicatorCode,
  name: bilingual,
  status: evidence.default('assumed'),
  measure: measure.optional(),
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
  zone: z.enum(['green', 'yellow', 'red']),
  category: z
    .string()
    .regex(/^[A-E]$/)
    .nullable(),
  opinion: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
});

const instrument = z.strictObject({
  ...provenance,
  code,
  name: bilingual,
  /** Inclusive; without `from` all years before, without `to` until a newer instrument is published. */
  years: z.strictObject({ from: year.optional(), to: year.optional() }),
  /** An indicator is scored 0..maxScore. */
  maxScore: z.number().gt(0),
  /** Empty where the instrument only classifies scores of its years. */
  dimensions: z.array(dimension),
  bands: z.array(band).min(1),
});
export type PackInstrument = z.infer<typeof instrument>;

export const instrumentsFile = z.strictObject({ ...provenance, instruments: z.array(instrument).min(1) });

const assessment = z.strictObject({
  ...provenance,
  instrument: code,
  year,
  /** null: the value of every OPD that has none of its own. */
  opds: z
    .array(code)
    .min(1)
    .nullish()
    .transform((opds) => opds ?? null),
  values: z.record(indicatorCode, z.number().min(0)),
});
export type PackAssessment = z.infer<typeof assessment>;

export const assessmentsFile = z.strictObject({
  ...provenance,
  source: label,
  /** True: made up for a demonstration; every screen says so. */
  example: z.boolean(),
  /** The OPDs whose mean is the regency's score. */
  assessedUnits: z.array(code).min(1),
  assessments: z.array(assessment),
});
