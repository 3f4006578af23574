export const clockNames = [
  'verification',
  'first_response',
  'resolution',
  'statutory',
  'information',
  'citizen_reply',
  'coordination',
  'contribution',
] as const;
export type ClockName = (typeof clockNames)[number];

/** The kinds a policy is made for: the same words as the kinds of complaint. */
export const policyKinds = ['complaint', 'aspiration', 'information_request'] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const durationUnits = ['working_days', 'working_hours', 'calendar_days', 'seconds'] as const;
/** `seconds` are elapsed seconds, for drills. */
export type DurationUnit = (typeof durationUnits)[number];

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** Posts that hear of a milestone, never persons; `board` is the regent's. */
export const audiences = ['reporter', 'officer', 'opd_head', 'verifier', 'supervisor', 'board'] as const;
export type Audience = (typeof audiences)[number];

/** At a share of the limit, or a time after it has passed. 100 % is the limit itself. */
export type Milestone = ({ percent: number } | { after: Duration }) & {
  audience: Audience[];
  /**
   * From the limit on, how long a post has to acknowledge before the escalation climbs, by the calendar of its reader;
   * `defaultAcknowledgement` where it isn't given.
   */
  acknowledgeWithin?: Duration;
};

/** One working day of eight hours (assumed, editable per milestone). */
export const defaultAcknowledgement: Duration = { amount: 8, unit: 'working_hours' };

export interface ClockPolicy {
  clock: ClockName;
  duration: Duration;
  milestones: Milestone[];
  /** How long staff may pause it altogether without the OPD head's approval; DEFAULT_PAUSE_CAP where it isn't said. */
  pauseCap?: Duration;
}

/** Assumed: no source names one; every policy may say another. */
export const DEFAULT_PAUSE_CAP: Duration = { amount: 10, unit: 'working_days' };

/** What a policy is made for; null takes every category, or every OPD. */
export interface PolicyScope {
  kind: PolicyKind;
  supervisory: boolean;
  categoryCode: string | null;
  opdCode: string | null;
}

/** One version of the limits of one scope; never edited, a change is a new version. */
export interface SlaPolicy extends PolicyScope {
  id: string;
  version: number;
  clocks: ClockPolicy[];
  /** Whether complaints that were open when it was made follow it as well, rather than only those filed afterwards. */
  appliesToOpen: boolean;
  /** The last version of a scope that has no limits of its own any more: the more general policy holds again. */
  retired: boolean;
}

/** The limits of a kind that hold where nothing more special does. */
export const generalScope = (kind: PolicyKind, supervisory: boolean): PolicyScope => ({
  kind,
  supervisory,
  categoryCode: null,
  opdCode: null,
});

export const sameScope = (a: PolicyScope, b: PolicyScope): boolean =>
  a.kind === b.kind && a.supervisory === b.supervisory && a.categoryCode === b.categoryCode && a.opdCode === b.opdCode;

/** As an administrator or the data pack gives it: without milestones, the clock has the default ladder. */
export interface ClockPolicyInput {
  clock: ClockName;
  duration: Duration;
  milestones?: Milestone[];
  pauseCap?: Duration;
}

type PolicyProblem =
  | 'no_clocks'
  | 'duplicate_clock'
  | 'amount_out_of_range'
  | 'percent_out_of_range'
  | 'duplicate_milestone'
  | 'duplicate_audience'
  | 'nobody_answers'
  | 'nothing_to_acknowledge'
  | 'breach_missing';

/** `field` is a path such as `clocks[0].duration.amount`. */
interface PolicyFault {
  field: string;
  problem: PolicyProblem;
}

export class PolicyError extends Error {
  constructor(readonly faults: PolicyFault[]) {
    super(`policy: ${faults.map((fault) => `${fault.problem} at ${fault.field}`).join(', ')}`);
    this.name = 'PolicyError';
  }
}

/** Far beyond any legal limit, and small enough to compute at once. */
const longestAmount: Record<DurationUnit, number> = {
  working_days: 1000,
  working_hours: 8000,
  calendar_days: 3660,
  seconds: 31_622_400,
};

/** `50`, `100`, `+3wd`, `+2wh`, `+7cd`, `+30s`: the name of a milestone within its clock. */
export function milestoneKey(milestone: Milestone): string {
  if ('percent' in milestone) return String(milestone.percent);
  const unit = { working_days: 'wd', working_hours: 'wh', calendar_days: 'cd', seconds: 's' }[milestone.after.unit];
  return `+${milestone.after.amount}${unit}`;
}

/** The key of the limit itself, where a clock has run out. */
export const LIMIT = '100';

const ladder: Milestone[] = [
  { percent: 50, audience: ['officer'] },
  { percent: 80, audience: ['officer', 'opd_head'] },
  { percent: 100, audience: ['verifier', 'opd_head'] },
];
/** Before an OPD is responsible, the verifier is reminded. */
const verificationLadder: Milestone[] = [
  { percent: 50, audience: ['verifier'] },
  { percent: 80, audience: ['verifier'] },
  { percent: 100, audience: ['verifier', 'supervisor'] },
];
const escalation: Milestone[] = [
  { after: { amount: 3, unit: 'working_days' }, audience: ['supervisor'] },
  { after: { amount: 7, unit: 'working_days' }, audience: ['board'] },
];

/** Assumed: for what an OPD is asked to contribute where the policy names no limit. */
const DEFAULT_CONTRIBUTION: Duration = { amount: 5, unit: 'working_days' };

/** The limit of an OPD's contribution: as long as its asker said, else by the policy. @param workingDays from 1 on */
export function contributionPolicy(clocks: readonly ClockPolicy[], workingDays?: number): ClockPolicy {
  const known = clocks.find(({ clock }) => clock === 'contribution');
  const duration: Duration =
    workingDays === undefined
      ? (known?.duration ?? DEFAULT_CONTRIBUTION)
      : { amount: workingDays, unit: 'working_days' };
  const milestones = known?.milestones ?? defaultMilestones('contribution', duration.unit);
  return { clock: 'contribution', duration, milestones };
}

/** Where the citizen owes something, the limit ends the wait; nobody is in breach and nothing escalates. @param clock a clock's name, as an event may hold it */
export const owedByCitizen = (clock: string): boolean => clock === 'information' || clock === 'citizen_reply';

/** The escalation ladder of domain.md (assumed, editable); drills in seconds don't wait for working days. */
export function defaultMilestones(clock: ClockName, unit: DurationUnit): Milestone[] {
  if (owedByCitizen(clock)) return [{ percent: 100, audience: ['officer'] }];
  const base = clock === 'verification' ? verificationLadder : ladder;
  return structuredClone(unit === 'seconds' ? base : [...base, ...escalation]);
}

/**
 * The clocks of a policy with the default ladder filled in and milestones in their order of time.
 * @throws PolicyError with all faults at once.
 */
export function completeClocks(inputs: readonly ClockPolicyInput[]): ClockPolicy[] {
  const faults = inputs.length === 0 ? [{ field: 'clocks', problem: 'no_clocks' as const }] : inputs.flatMap(faultsOf);
  if (faults.length > 0) throw new PolicyError(faults);
  return inputs.map(({ clock, duration, milestones, pauseCap }) => ({
    clock,
    duration,
    ...(pauseCap ? { pauseCap } : {}),
    milestones: [...(milestones ?? defaultMilestones(clock, duration.unit))].sort(byTime),
  }));
}

function faultsOf(input: ClockPolicyInput, index: number, inputs: readonly ClockPolicyInput[]): PolicyFault[] {
  const path = `clocks[${index}]`;
  const faults: PolicyFault[] = [];
  if (inputs.findIndex((other) => other.clock === input.clock) < index) {
    faults.push({ field: `${path}.clock`, problem: 'duplicate_clock' });
  }
  if (!amountFits(input.duration)) faults.push({ field: `${path}.duration.amount`, problem: 'amount_out_of_range' });
  if (input.pauseCap && !amountFits(input.pauseCap)) {
    faults.push({ field: `${path}.pauseCap.amount`, problem: 'amount_out_of_range' });
  }
  return [...faults, ...(input.milestones ? milestoneFaults(input.milestones, `${path}.milestones`) : [])];
}

function milestoneFaults(milestones: readonly Milestone[], path: string): PolicyFault[] {
  const keys = milestones.map(milestoneKey);
  const faults = milestones.flatMap((milestone, index): PolicyFault[] => {
    const field = `${path}[${index}]`;
    if (keys.indexOf(milestoneKey(milestone)) < index) return [{ field, problem: 'duplicate_milestone' }];
    return [...instantFaults(milestone, field), ...escalationFaults(milestone, field)];
  });
  // The limit is always a milestone: without it a breach would pass unrecorded.
  return keys.includes(LIMIT) ? faults : [...faults, { field: path, problem: 'breach_missing' }];
}

function instantFaults(milestone: Milestone, field: string): PolicyFault[] {
  if ('after' in milestone) {
    return amountFits(milestone.after) ? [] : [{ field: `${field}.after.amount`, problem: 'amount_out_of_range' }];
  }
  const fits = Number.isInteger(milestone.percent) && milestone.percent >= 1 && milestone.percent <= 100;
  return fits ? [] : [{ field: `${field}.percent`, problem: 'percent_out_of_range' }];
}

/** Who is told: each once; beyond the limit somebody must answer for it; before it nothing is acknowledged. */
function escalationFaults(milestone: Milestone, field: string): PolicyFault[] {
  const { audience, acknowledgeWithin } = milestone;
  const faults: PolicyFault[] = [];
  if (new Set(audience).size < audience.length) {
    faults.push({ field: `${field}.audience`, problem: 'duplicate_audience' });
  }
  if ('after' in milestone && audience.every((who) => who === 'reporter')) {
    faults.push({ field: `${field}.audience`, problem: 'nobody_answers' });
  }
  if (acknowledgeWithin && !escalates(milestone)) {
    faults.push({ field: `${field}.acknowledgeWithin`, problem: 'nothing_to_acknowledge' });
  } else if (acknowledgeWithin && !amountFits(acknowledgeWithin)) {
    faults.push({ field: `${field}.acknowledgeWithin.amount`, problem: 'amount_out_of_range' });
  }
  return faults;
}

/** The limit itself and what comes after it ask somebody to answer; what comes before only reminds. */
export const escalates = (milestone: Milestone): boolean => 'after' in milestone || milestoneKey(milestone) === LIMIT;

const amountFits = ({ amount, unit }: Duration): boolean =>
  Number.isInteger(amount) && amount >= 1 && amount <= longestAmount[unit];

const byTime = (a: Milestone, b: Milestone): number => roughTime(a) - roughTime(b);

/** Only an order for reading; which milestone comes next is computed with the calendar. */
function roughTime(milestone: Milestone): number {
  if ('percent' in milestone) return milestone.percent - 101;
  const seconds = { working_days: 86_400, working_hours: 3600, calendar_days: 86_400, seconds: 1 }[
    milestone.after.unit
  ];
  return milestone.after.amount * seconds;
}
