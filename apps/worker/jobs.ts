import type { ConsumerName } from '@tanggap/platform';

export const queueOf = { messages: 'messages', milestones: 'milestones' } as const;

/** Every job there is, by name, with what it carries; an unknown name is an error, and a name without handler stops the boot. */
export interface JobPayloads extends Record<
  Exclude<ConsumerName, 'reports.run-job'>,
  { messageId: string; complaintId: string }
> {
  'reports.run-job': { messageId: string; jobId: string };
  'sla.milestone': { complaintId: string };
}

export type JobName = keyof JobPayloads;
export type JobHandlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<unknown> };
