import { IANAZone } from 'luxon';
import { z } from 'zod';
import { DELIVERY_RETENTION_DAYS } from '../../domain/area';
import { opdKinds } from '../../domain/opd';
import { areaCode, bilingual, code, evidence, label, optionalText, provenance } from './common';

export const regencyFile = z.strictObject({
  ...provenance,
  code: areaCode,
  name: label,
  province: label,
  numberPrefix: z.string().regex(/^[A-Z]{2,6}$/),
  timeZone: z.string().refine((name) => IANAZone.isValidZone(name)),
  languages: z.array(z.enum(['id', 'en'])).min(1),
  site: z
    .url()
    .nullish()
    .transform((url) => url ?? null),
  neighbours: z
    .array(
      z.strictObject({
        name: label,
        places: z
          .array(z.strictObject({ name: label, latitude: z.number(), longitude: z.number() }))
          .min(1)
          .max(20),
      }),
    )
    .default([]),
  deliveryRetentionDays: z.number().int().min(30).max(3650).default(DELIVERY_RETENTION_DAYS),
  notices: z.array(
    z.strictObject({
      subject: label,
      source: label,
      licence: label,
      url: z
        .url()
        .nullish()
        .transform((url) => url ?? null),
    }),
  ),
});
export type PackRegency = z.infer<typeof regencyFile>;

const opd = z.strictObject({
  ...provenance,
  code,
  name: z.string().trim().min(3).max(150),
  shortName: z.string().trim().min(2).max(40),
  kind: z.enum(opdKinds),
  area: areaCode.nullish().transform((area) => area ?? null),
  calendar: code,
  address: optionalText(300),
  phone: optionalText(60),
  email: z
    .email()
    .nullish()
    .transform((email) => email ?? null),
  website: z
    .url()
    .nullish()
    .transform((url) => url ?? null),
  active: z.boolean().default(true),
  status: evidence.default('assumed'),
});
export const opdsFile = z.strictObject({ ...provenance, opds: z.array(opd).min(1) });
export type PackOpd = z.infer<typeof opd>;

const degrees = (limit: number) => z.string().min(1).transform(Number).pipe(z.number().min(-limit).max(limit));

export const areasFile = z
  .array(
    z.strictObject({
      code: areaCode,
      name: label,
      level: z.enum(['regency', 'district', 'village']),
      kind: z.enum(['kabupaten', 'kecamatan', 'desa', 'kelurahan']),
      parent: z.union([z.literal('').transform(() => null), areaCode]),
      latitude: degrees(90),
      longitude: degrees(180),
    }),
  )
  .min(1);
export type PackArea = z.infer<typeof areasFile>[number];

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z.array(position).min(4);
const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

export const boundariesFile = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({ type: z.literal('Feature'), properties: z.strictObject({ code: areaCode }), geometry }),
  ),
});
export type PackBoundary = { code: string; geometry: z.infer<typeof geometry> };

const category = z.strictObject({
  ...provenance,
  code,
  name: bilingual,
  hint: bilingual,
  opd: code.nullish().transform((opdCode) => opdCode ?? null),
  synonyms: z
    .array(
      z
        .string()
        .regex(/^[\p{Ll}\d][\p{Ll}\d .,'/-]*$/u)
        .max(60),
    )
    .max(200),
  public: z.boolean().default(true),
  supervisory: z.boolean().default(false),
  icon: code.nullish().transform((icon) => icon ?? null),
  active: z.boolean().default(true),
});
export const categoriesFile = z.strictObject({
  ...provenance,
  status: evidence.default('assumed'),
  categories: z.array(category).min(1),
});
export type PackCategory = z.infer<typeof category>;
