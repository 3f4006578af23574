import { isContribution, type RecordedMilestone } from './clock-effects';
import { isOpen, type SlaClock } from './sla-clock';
import { deadlineAfter } from './measure';
import {
  type Audience,
  type ClockName,
  defaultAcknowledgement,
  type Duration,
  escalates,
  milestoneKey,
  owedByCitizen,
} from './policy';
import type { WorkingCalendar } from './working-calendar';

/** A citizen is told, never escalated to. */
export type EscalationPost = Exclude<Audience, 'reporter'>;

/** What stands in place of a milestone's key where a supervisor escalated by hand. */
const BY_HAND = 'manual';

/** A complaint was put before a post, which is asked to acknowledge it; unacknowledged it climbs. */
export interface Escalation {
  id: string;
  complaintId: string;
  /** Null where a supervisor escalated by hand. */
  clockId: string | null;
  milestone: string;
  level: number;
  post: EscalationPost;
  /** The OPD the complaint is with; null where none is responsible. */
  opdCode: string | null;
  acknowledgeWithin: Duration;
  /** The true time, however late it was noticed: that of the milestone, or of the climb. */
  raisedAt: Date;
  recordedAt: Date;
  /** When it climbs if nobody acknowledges; null where there is nobody above. */
  climbsAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  note: string | null;
  climbedAt: Date | null;
  climbedTo: string | null;
  /** Its clock stopped, its breach was withdrawn, or the complaint is done. */
  closedAt: Date | null;
}

export const escalationStates = ['open', 'acknowledged', 'climbed', 'closed'] as const;
export type EscalationState = (typeof escalationStates)[number];

type Ends = Pick<Escalation, 'acknowledgedAt' | 'climbedAt' | 'closedAt'>;

export function escalationStateOf({ acknowledgedAt, climbedAt, closedAt }: Ends): EscalationState {
  if (acknowledgedAt !== null) return 'acknowledged';
  if (climbedAt !== null) return 'climbed';
  return closedAt === null ? 'open' : 'closed';
}

const waits = (escalation: Escalation): boolean => escalationStateOf(escalation) === 'open';

/** How high a post stands; levels as the contract counts them: 1 the OPD and the verifier, 2 the supervisor, 3 the board. */
const rank: Record<EscalationPost, number> = { officer: 0, opd_head: 1, verifier: 1, supervisor: 2, board: 3 };
const escalationLevel = (post: EscalationPost): number => Math.max(rank[post], 1);

/** Where an escalation that nobody acknowledges goes next. */
const above: Record<EscalationPost, EscalationPost | null> = {
  officer: 'opd_head',
  opd_head: 'supervisor',
  verifier: 'supervisor',
  supervisor: 'board',
  board: null,
};

/** A milestone at or after the limit, with the posts it is put before. */
interface Rung {
  clockId: string;
  clock: ClockName;
  key: string;
  at: Date;
  posts: EscalationPost[];
  acknowledgeWithin: Duration;
}

/** The milestones that escalate; where the citizen owes something nobody is in breach. */
export function rungsOf(milestones: readonly RecordedMilestone[], clocks: readonly SlaClock[]): Rung[] {
  return milestones.flatMap(({ clockId, clock, key, dueAt }): Rung[] => {
    const milestone = clocks
      .find((one) => one.id === clockId)
      ?.milestones.find((candidate) => milestoneKey(candidate) === key);
    if (!milestone || owedByCitizen(clock) || !escalates(milestone)) return [];
    const posts = milestone.audience.filter((who) => who !== 'reporter');
    const acknowledgeWithin = milestone.acknowledgeWithin ?? defaultAcknowledgement;
    return [{ clockId, clock, key, at: dueAt, posts, acknowledgeWithin }];
  });
}

export interface EscalationContext {
  complaintId: string;
  /** The OPD responsible; null while nobody is. */
  opdCode: string | null;
  /** Whose promise a clock is where it isn't that OPD's: contributions, by the ids of their clocks. */
  contributors: ReadonlyMap<string, string>;
  now: Date;
  /** Whether what is due at `now` itself has climbed already; what is done at the very second is done in time. */
  inclusive: boolean;
  newId: () => string;
  /** The reader's. */
  calendarOf: (post: EscalationPost, opdCode: string | null) => WorkingCalendar;
  /** The post itself, or the first one above it that isn't vacant at that time. */
  occupied: (post: EscalationPost, at: Date, opdCode: string | null) => EscalationPost;
}

/** One step up, at its true time. */
export interface EscalationStep {
  kind: 'raised' | 'climbed';
  at: Date;
  escalation: Escalation;
  /** The post that didn't acknowledge. */
  from: EscalationPost | null;
}

export interface EscalationsMoved {
  /** All of the complaint, as they are afterwards. */
  all: Escalation[];
  /** In order of time. */
  steps: EscalationStep[];
}

/**
 * Raises what the rungs ask for and lets climb what nobody acknowledged, in order of time up to now and each once: after
 * two days away the result is the same as if it had been done at every second.
 */
export function settleEscalations(
  before: readonly Escalation[],
  rungs: readonly Rung[],
  context: EscalationContext,
): EscalationsMoved {
  const ladder = new Ladder(before, context);
  const waiting = [...rungs].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (;;) {
    const rung = waiting[0];
    const climb = ladder.nextClimb();
    if (rung && (!climb?.climbsAt || rung.at <= climb.climbsAt)) {
      ladder.raise(rung);
      waiting.shift();
    } else if (climb) ladder.climb(climb);
    else return { all: ladder.all(), steps: ladder.steps };
  }
}

/** A supervisor steps in: the supervisors' level at least, and one higher each time. */
export function raiseByHand(
  before: readonly Escalation[],
  levelSoFar: number,
  acknowledgeWithin: Duration,
  context: EscalationContext,
): EscalationsMoved {
  const ladder = new Ladder(before, context);
  ladder.raiseByHand(levelSoFar >= 2 ? 'board' : 'supervisor', acknowledgeWithin);
  return { all: ladder.all(), steps: ladder.steps };
}

/** Nobody needs to answer any more: the complaint is done, the clock stopped, or the breach was withdrawn. */
export function closeEscalations(
  escalations: readonly Escalation[],
  clocks: readonly SlaClock[],
  complaint: { done: boolean; opdCode: string | null },
  now: Date,
): Escalation[] {
  return escalations.map((escalation) => {
    if (escalation.closedAt !== null) return escalation;
    const clock = clocks.find((one) => one.id === escalation.clockId);
    const over = clock !== undefined && (!isOpen(clock) || !clock.recorded.includes(escalation.milestone));
    if (complaint.done || over) return { ...escalation, closedAt: now };
    // What waits follows the complaint to the OPD that is responsible now; a contribution stays its own OPD's.
    const opdCode = clock && isContribution(clock) ? clock.opdCode : complaint.opdCode;
    return escalation.opdCode === opdCode ? escalation : { ...escalation, opdCode };
  });
}

/** What the first breached promise of the complaint says of acknowledging; by hand it is asked for the same time. */
export function acknowledgementOf(clocks: readonly SlaClock[]): Duration {
  const milestones = clocks.filter(isOpen).flatMap((clock) => clock.milestones.filter(escalates));
  return milestones.find((milestone) => milestone.acknowledgeWithin)?.acknowledgeWithin ?? defaultAcknowledgement;
}

/** Without an OPD there is no officer and no head: the verifier answers until there is one. */
const withinReach = (post: EscalationPost, opdCode: string | null): EscalationPost =>
  opdCode === null && (post === 'officer' || post === 'opd_head') ? 'verifier' : post;

class Ladder {
  readonly steps: EscalationStep[] = [];
  private readonly byId: Map<string, Escalation>;

  constructor(
    before: readonly Escalation[],
    private readonly context: EscalationContext,
  ) {
    this.byId = new Map(before.map((escalation) => [escalation.id, escalation]));
  }

  all(): Escalation[] {
    return [...this.byId.values()];
  }

  nextClimb(): Escalation | undefined {
    const { now, inclusive } = this.context;
    return this.all()
      .filter(waits)
      .filter(({ climbsAt }) => climbsAt !== null && (inclusive ? climbsAt <= now : climbsAt < now))
      .sort((a, b) => Number(a.climbsAt) - Number(b.climbsAt) || (a.id < b.id ? -1 : 1))[0];
  }

  raise({ clockId, key, at, posts, acknowledgeWithin }: Rung): void {
    for (const asked of posts) {
      const opdCode = this.opdOf(clockId);
      const post = this.context.occupied(withinReach(asked, opdCode), at, opdCode);
      const known = this.find(clockId, key, post);
      // A breach that was withdrawn and is reached after all asks anew; anything else was asked once.
      if (known && known.closedAt === null) continue;
      this.put({ clockId, milestone: key, post, acknowledgeWithin }, at, 'raised', known?.id);
    }
  }

  raiseByHand(asked: EscalationPost, acknowledgeWithin: Duration): void {
    const { now, opdCode } = this.context;
    const post = this.context.occupied(asked, now, opdCode);
    this.put({ clockId: null, milestone: BY_HAND, post, acknowledgeWithin }, now, 'raised');
  }

  climb(escalation: Escalation): void {
    const at = escalation.climbsAt ?? this.context.now;
    const next = above[escalation.post];
    const post = next === null ? null : this.context.occupied(next, at, this.opdOf(escalation.clockId));
    if (post === null || rank[post] <= rank[escalation.post]) {
      this.byId.set(escalation.id, { ...escalation, climbsAt: null });
      return;
    }
    const { clockId, milestone, acknowledgeWithin } = escalation;
    const known = this.find(clockId, milestone, post);
    const target = known
      ? this.step('climbed', at, known, escalation.post)
      : this.put({ clockId, milestone, post, acknowledgeWithin }, at, 'climbed', undefined, escalation.post);
    this.byId.set(escalation.id, { ...escalation, climbedAt: at, climbedTo: target.id });
  }

  private opdOf(clockId: string | null): string | null {
    return (clockId === null ? undefined : this.context.contributors.get(clockId)) ?? this.context.opdCode;
  }

  /** By hand as often as somebody does it, so only one that still waits is the same. */
  private find(clockId: string | null, milestone: string, post: EscalationPost): Escalation | undefined {
    return this.all().find(
      (one) =>
        one.clockId === clockId && one.milestone === milestone && one.post === post && (clockId !== null || waits(one)),
    );
  }

  private put(
    what: Pick<Escalation, 'clockId' | 'milestone' | 'post' | 'acknowledgeWithin'>,
    at: Date,
    kind: EscalationStep['kind'],
    id = this.context.newId(),
    from: EscalationPost | null = null,
  ): Escalation {
    const { complaintId, now, calendarOf } = this.context;
    const opdCode = this.opdOf(what.clockId);
    const climbsAt =
      above[what.post] === null ? null : deadlineAfter(at, what.acknowledgeWithin, calendarOf(what.post, opdCode));
    const ends = { acknowledgedAt: null, acknowledgedBy: null, note: null, climbedAt: null, climbedTo: null };
    const level = escalationLevel(what.post);
    const made = { id, complaintId, opdCode, level, raisedAt: at, recordedAt: now, climbsAt, closedAt: null };
    return this.step(kind, at, { ...what, ...made, ...ends }, from);
  }

  private step(
    kind: EscalationStep['kind'],
    at: Date,
    escalation: Escalation,
    from: EscalationPost | null,
  ): Escalation {
    this.byId.set(escalation.id, escalation);
    this.steps.push({ kind, at, escalation, from });
    return escalation;
  }
}
