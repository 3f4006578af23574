import type { Command } from './lifecycle';

/** So many OPDs may say that it is another's; then the coordinator (admin koordinator) decides, and their word binds. */
const RETURNS_BEFORE_DECISION = 2;

interface TimelineStep {
  type: string;
}

/** How often OPDs have returned a complaint. */
export const returnsIn = (timeline: readonly TimelineStep[]): number =>
  timeline.filter(({ type }) => type === 'returned').length;

/** Whether an OPD may still return what was returned so often. */
export const mayReturn = (returnsBefore: number): boolean => returnsBefore < RETURNS_BEFORE_DECISION;

/** The command by which the next return goes back: the last one calls for the coordinator's decision. */
export const returnCommand = (returnsBefore: number): Command =>
  returnsBefore + 1 < RETURNS_BEFORE_DECISION ? 'return' : 'return-to-coordinator';
