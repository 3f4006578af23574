import { z } from 'zod';
import { bilingual, code, complaintKind, evidence, label, localDate, provenance } from './common';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const period = z.strictObject({ opens: timeOfDay, closes: timeOfDay });
const weekday = z.enum(['1', '2', '3', '4', '5', '6', '7']);

const calendar = z.strictObject({
  ...provenance,
  code,
  name: label,
  ignoresHolidays: z.boolean(),
  versions: z
    .array(
      z.strictObject({
        validFrom: localDate,
        /** Temporary hours, such as those of Ramadan. */
        validUntil: localDate.optional(),
        name: label.optional(),
        weekly: z.partialRecord(weekday, z.array(period).min(1)),
      }),
    )
    .min(1),
});
export type PackCalendar = z.infer<typeof calendar>;

const decree = z.strictObject({
  year: z.int().min(2000).max(2100),
  title: label,
  status: evidence.default('assumed'),
  crossChecked: z.boolean().default(false),
});

export const calendarsFile = z.strictObject({
  ...provenance,
  calendars: z.array(calendar).min(1),
  decrees: z.array(decree).min(1),
});
export type PackDecree = z.infer<typeof decree>;

export const holidaysFile = z.array(
  z.strictObject({
    date: localDate,
    kind: z.enum(['libur_nasional', 'cuti_bersama', 'libur_daerah']),
    name: label,
    decree: label,
    cross_checked: z.string().max(100),
  }),
);
export type PackHoliday = Omit<z.infer<typeof holidaysFile>[number], 'cross_checked'>;

const duration = z.strictObject({
  amount: z.int().min(1).max(100_000),
  unit: z.enum(['working_days', 'working_hours', 'calendar_days', 'seconds']),
});
const audience = z.array(z.enum(['reporter', 'officer', 'opd_head', 'verifier', 'supervisor', 'board'])).min(1);
const milestone = z
  .strictObject({
    percent: z.int().min(1).max(100).optional(),
    after: duration.optional(),
    audience,
    acknowledgeWithin: duration.optional(),
  })
  .transform(({ percent, after, audience: posts, acknowledgeWithin }, context) => {
    const told = { audience: posts, ...(acknowledgeWithin ? { acknowledgeWithin } : {}) };
    if (percent !== undefined && after === undefined) return { percent, ...told };
    if (after !== undefined && percent === undefined) return { after, ...told };
    context.addIssue({ code: 'custom', message: 'percent | after' });
    return z.NEVER;
  });

const clock = z
  .strictObject({
    ...provenance,
    clock: z.enum([
      'verification',
      'first_response',
      'resolution',
      'statutory',
      'information',
      'citizen_reply',
      'coordination',
      'contribution',
    ]),
    duration,
    milestones: z.array(milestone).min(1),
    pauseCap: duration.optional(),
  })
  .transform(({ clock: name, duration: limit, milestones, pauseCap }) => ({
    clock: name,
    duration: limit,
    milestones,
    ...(pauseCap ? { pauseCap } : {}),
  }));

const policy = z.strictObject({
  ...provenance,
  kind: complaintKind,
  supervisory: z.boolean(),
  clocks: z.array(clock).min(1),
});
export type PackPolicy = z.infer<typeof policy>;

/** `awaiting_information` is the lifecycle's own reason and none of a list. */
const pauseReason = z.strictObject({
  ...provenance,
  code: z
    .string()
    .regex(/^[a-z][a-z_]{1,59}$/)
    .refine((reason) => reason !== 'awaiting_information'),
  name: bilingual,
});
export type PackPauseReason = z.infer<typeof pauseReason>;

export const slaPoliciesFile = z.strictObject({
  ...provenance,
  /** Only a place for YAML anchors that the policies refer to. */
  ladders: z.array(z.array(milestone)).optional(),
  pauseCaps: z.array(duration).optional(),
  policies: z.array(policy).min(1),
  /** In the order in which they are offered. */
  pauseReasons: z.array(pauseReason).min(1).max(50),
});
