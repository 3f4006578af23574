import { z } from 'zod';
import { CODE } from '../../domain/code';

export const code = z.string().regex(CODE);
/** Kemendagri code of an area: digits in groups, such as 33.25.11.1015. */
export const areaCode = z.string().regex(/^\d{2}(\.\d{2,4}){1,3}$/);
export const label = z.string().trim().min(1).max(200);
export const bilingual = z.strictObject({ id: label, en: label });
export const localDate = z.iso.date();

/** How sure the pack is of a fact: confirmed in a public source, practice of several agencies, or assumed. */
export const evidence = z.enum(['confirmed', 'practice', 'assumed']);

/** Where a file's or an entry's facts come from; read by people, not by the product. */
export const provenance = { source: label.optional(), status: evidence.optional(), note: label.optional() };

export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .nullish()
    .transform((text) => text ?? null);

export const complaintKind = z.enum(['complaint', 'aspiration', 'information_request']);
