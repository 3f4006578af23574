import { z } from 'zod';
import { areaCode, bilingual, code, complaintKind, label, provenance } from './common';

const words = z
  .array(
    z
      .string()
      .regex(/^[\p{Ll}\d][\p{Ll}\d .,'/-]*$/u)
      .max(80),
  )
  .min(1)
  .max(200);

/** Keys and their meaning are those of the routing rules that an administrator edits. */
const conditions = z.strictObject({
  kinds: z.array(complaintKind).min(1).exactOptional(),
  categories: z.array(code).min(1).exactOptional(),
  areas: z.array(areaCode).min(1).exactOptional(),
  words: words.exactOptional(),
  withWords: words.exactOptional(),
  withoutWords: words.exactOptional(),
  streets: words.exactOptional(),
  supervisory: z.boolean().exactOptional(),
});

const target = z
  .strictObject({
    opd: code.exactOptional(),
    district: z.boolean().exactOptional(),
    category: code.exactOptional(),
    elsewhere: code.exactOptional(),
    supervisory: z.boolean().exactOptional(),
  })
  .refine(
    (then) =>
      then.opd !== undefined
        ? !then.district
        : then.district === true || (then.category ?? then.elsewhere) !== undefined,
    {
      error: 'opd | district: true | category',
    },
  )
  .refine((then) => then.elsewhere === undefined || (then.opd === undefined && !then.district), {
    error: 'elsewhere | opd | district: true',
  })
  .transform(({ opd, district, category, elsewhere, supervisory }) => ({
    ...(opd === undefined ? {} : { opdCode: opd }),
    ...(district ? { districtOpd: true } : {}),
    ...(category === undefined ? {} : { categoryCode: category }),
    ...(elsewhere === undefined ? {} : { elsewhereCode: elsewhere }),
    ...(supervisory ? { supervisory: true } : {}),
  }));

const rule = z
  .strictObject({
    ...provenance,
    code,
    name: label,
    when: conditions.refine((when) => Object.keys(when).length > 0),
    then: target,
    confidence: z.number().min(0).max(1),
  })
  .transform(({ code: ruleCode, name, when, then, confidence }) => ({
    code: ruleCode,
    name,
    conditions: when,
    target: then,
    confidence,
  }));
export type PackRule = z.infer<typeof rule>;

export const routingRulesFile = z.strictObject({
  ...provenance,
  threshold: z.number().min(0).max(1),
  rules: z.array(rule),
});

const wordPattern = {
  words,
  withWords: words.exactOptional(),
  within: z.number().int().min(1).max(50).exactOptional(),
  withoutWords: words.exactOptional(),
  notAfter: words.exactOptional(),
};
const signalWords = { code, ...wordPattern, also: z.array(z.strictObject(wordPattern)).max(20).exactOptional() };
const namedSignal = z.strictObject({ ...signalWords, name: bilingual });

export const signalsFile = z
  .strictObject({
    ...provenance,
    elsewhere: z.array(z.strictObject({ ...signalWords, name: label, contact: label })),
    urgent: z.array(namedSignal),
    supervisory: z.array(namedSignal),
  })
  .transform(({ elsewhere, urgent, supervisory }) => ({ elsewhere, urgent, supervisory }));
export type PackSignals = z.infer<typeof signalsFile>;
