import { LIMIT, owedByCitizen } from '@tanggap/sla';
import type { CaseEvent } from '../case';
import type { Span } from './elapsed';
import { helpsAfter, type Help } from './helping';

/** A fact of the timeline with who did it. */
export interface JourneyEvent extends CaseEvent {
  actorOpdCode?: string | null;
}

/** What folding needs to know of the world; all of it pure. */
export interface JourneyContext {
  /** Working milliseconds from `a` to `b` by the regency's calendar as it stood at `known`. */
  workBetween(a: Date, b: Date, known: Date): number;
}

interface Breach {
  clock: string;
  cycle: number;
  dueAt: Date;
  /** Null while what was owed is still owed. */
  late: Span | null;
}

interface Raised {
  raisedAt: Date;
  acknowledged: Span | null;
}

/** One complaint's way through the house, as far as its events tell it. */
export interface Journey {
  kind: string;
  channel: string;
  supervisory: boolean;
  opdCode: string | null;
  categoryCode: string | null;
  areaCode: string | null;
  status: string;
  filedAt: Date;
  assignedAt: Date | null;
  resolvedAt: Date | null;
  /** confirmed, no_reply, withdrawn, a reason of rejection, or merged. */
  endedBy: string | null;
  /** Filed until the verifier had decided. */
  verification: Span | null;
  /** Assigned until the first answer of an OPD. */
  firstResponse: Span | null;
  /** Filed until the first answer. */
  answer: Span | null;
  /** Filed until resolved, as it stands now. */
  resolution: Span | null;
  /** Null while neither done nor late. */
  inTime: Readonly<Record<'verification' | 'first_response' | 'resolution' | 'statutory', boolean | null>>;
  breaches: readonly Breach[];
  reopened: number;
  /** The OPDs that sent it back, in order. */
  returnedBy: readonly string[];
  rating: number | null;
  /** Whether anybody may read what becomes of it (libs/complaints says so in the event); null: nobody noted it. */
  publication: string | null;
  escalations: Readonly<Record<string, Raised>>;
  informationRequests: number;
  /** While it is merged: what the merge decided, and takes along when it is undone. */
  beforeMerge: Pick<Journey, 'verification' | 'inTime' | 'endedBy'> | null;
  pausedAt: Date | null;
  pauses: readonly Span[];
  pauseCount: number;
  extensions: number;
  /** What other OPDs were asked to contribute. */
  helps: readonly Help[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const noneInTime = { verification: null, first_response: null, resolution: null, statutory: null };

/** @returns null for an event that isn't the filing */
export function beginJourney({ type, at, data }: JourneyEvent): Journey | null {
  if (type !== 'filed') return null;
  return {
    kind: text(data['kind']) ?? 'complaint',
    channel: text(data['channel']) ?? 'other',
    supervisory: data['supervisory'] === true,
    opdCode: text(data['opdCode']),
    categoryCode: text(data['categoryCode']),
    areaCode: text(data['areaCode']),
    status: 'submitted',
    filedAt: at,
    ...{ assignedAt: null, resolvedAt: null, endedBy: null },
    ...{ verification: null, firstResponse: null, answer: null, resolution: null },
    inTime: noneInTime,
    breaches: [],
    ...{ reopened: 0, returnedBy: [], rating: null, escalations: {}, informationRequests: 0 },
    publication: text(data['publication']),
    ...{ beforeMerge: null, pausedAt: null, pauses: [], pauseCount: 0, extensions: 0, helps: [] },
  };
}

/** The journey after one more event, noted at `known`. */
export function travel(before: Journey, event: JourneyEvent, known: Date, context: JourneyContext): Journey {
  const { at, data } = event;
  const span = (from: Date): Span => ({
    calendar: Math.max(at.getTime() - from.getTime(), 0),
    working: context.workBetween(from, at, known),
  });
  const ended = (journey: Journey, clocks: readonly string[] | 'all'): Journey => endBreaches(journey, clocks, span);
  switch (event.type) {
    case 'verified':
    case 'assigned':
      return ended(assigned(decided(before, span), at, data), ['verification', 'coordination', 'first_response']);
    case 'imported':
      return {
        ...(data['status'] === 'closed' || data['status'] === 'rejected' ? ended(before, 'all') : before),
        status: text(data['status']) ?? before.status,
        opdCode: text(data['opdCode']),
      };
    case 'returned':
      return {
        ...ended(before, ['first_response']),
        status: 'submitted',
        opdCode: null,
        returnedBy: [...before.returnedBy, text(data['fromOpdCode']) ?? event.actorOpdCode ?? ''],
      };
    case 'information_requested':
      return { ...before, status: 'awaiting_information', informationRequests: before.informationRequests + 1 };
    case 'information_supplied':
      return { ...before, status: before.opdCode === null ? 'submitted' : 'in_progress' };
    case 'responded':
      return { ...ended(answered(before, span), ['first_response']), status: 'in_progress' };
    case 'resolved':
      return ended(resolved(answered(before, span), at, span), ['first_response', 'resolution', 'statutory']);
    case 'disputed':
      return { ...reopened(before), rating: ratingOf(data) ?? before.rating };
    case 'confirmed':
      return { ...before, status: 'closed', endedBy: 'confirmed', rating: ratingOf(data) ?? before.rating };
    case 'closed':
      return { ...ended(before, 'all'), status: 'closed', endedBy: text(data['reason']) ?? 'no_reply' };
    case 'rejected':
      return {
        ...ended(decided(before, span), 'all'),
        status: 'rejected',
        endedBy: text(data['reason']) ?? 'rejected',
      };
    case 'merged':
      return merged(before, span);
    case 'unmerged':
      return { ...before, ...before.beforeMerge, beforeMerge: null, status: text(data['status']) ?? 'submitted' };
    default:
      return beside(before, event, span);
  }
}

/** What happens beside the lifecycle: limits, escalations, pauses and later dates. */
function beside(before: Journey, { type, at, data }: JourneyEvent, span: (from: Date) => Span): Journey {
  // The promise of an OPD that helps is no figure of the one that leads; nor is what is escalated of it.
  if (data['clock'] === 'contribution' || type.startsWith('contribution_')) {
    return { ...before, helps: helpsAfter(before.helps, { type, at, data }, span) };
  }
  switch (type) {
    case 'milestone':
      return late(before, at, data);
    case 'deadline_recalculated':
      return recalculated(before, data);
    case 'escalation_raised':
    case 'escalation_climbed':
      return {
        ...before,
        escalations: { ...before.escalations, [String(data['escalationId'])]: { raisedAt: at, acknowledged: null } },
      };
    case 'escalation_acknowledged': {
      const id = String(data['escalationId']);
      const raised = before.escalations[id];
      const known = raised ?? { raisedAt: at, acknowledged: null };
      return {
        ...before,
        escalations: { ...before.escalations, [id]: { ...known, acknowledged: span(known.raisedAt) } },
      };
    }
    case 'paused':
      return { ...before, pausedAt: at, pauseCount: before.pauseCount + 1 };
    case 'resumed':
      return before.pausedAt === null
        ? before
        : { ...before, pausedAt: null, pauses: [...before.pauses, span(before.pausedAt)] };
    case 'deadline_extended':
      return { ...before, extensions: before.extensions + 1 };
    default:
      return before;
  }
}

const decided = (before: Journey, span: (from: Date) => Span): Journey =>
  before.verification === null
    ? {
        ...before,
        verification: span(before.filedAt),
        inTime: { ...before.inTime, verification: before.inTime.verification ?? true },
      }
    : before;

const assigned = (before: Journey, at: Date, data: CaseEvent['data']): Journey => ({
  ...before,
  status: 'assigned',
  opdCode: text(data['opdCode']),
  categoryCode: text(data['categoryCode']) ?? before.categoryCode,
  publication: text(data['publication']) ?? before.publication,
  assignedAt: before.assignedAt ?? at,
});

const answered = (before: Journey, span: (from: Date) => Span): Journey =>
  before.answer === null
    ? {
        ...before,
        answer: span(before.filedAt),
        firstResponse: span(before.assignedAt ?? before.filedAt),
        inTime: { ...before.inTime, first_response: before.inTime.first_response ?? true },
      }
    : before;

const resolved = (before: Journey, at: Date, span: (from: Date) => Span): Journey => ({
  ...before,
  status: 'resolved',
  resolvedAt: at,
  resolution: span(before.filedAt),
  inTime: {
    ...before.inTime,
    resolution: before.inTime.resolution ?? true,
    statutory: before.inTime.statutory ?? true,
  },
});

/** A first breach stays on record; a limit that was kept is open again. */
const reopened = (before: Journey): Journey => ({
  ...before,
  status: 'in_progress',
  ...{ resolvedAt: null, resolution: null },
  inTime: { ...before.inTime, resolution: before.inTime.resolution === false ? false : null },
  reopened: before.reopened + 1,
});

const ratingOf = (data: CaseEvent['data']): number | null =>
  typeof data['rating'] === 'number' ? data['rating'] : null;

/** What was owed is owed by the other report from now on; undone, it is owed here again as if it had never stopped. */
const merged = (before: Journey, span: (from: Date) => Span): Journey => {
  const { verification, inTime, endedBy } = before;
  const beforeMerge = { verification, inTime, endedBy };
  return { ...decided(before, span), beforeMerge, status: 'merged', endedBy: 'merged' };
};

type OwedClock = keyof Journey['inTime'];
const isOwed = (clock: string | null): clock is OwedClock => clock !== null && Object.hasOwn(noneInTime, clock);

/** Only what staff owe is a breach; where the citizen's time ran out nobody was late. */
function late(before: Journey, at: Date, data: CaseEvent['data']): Journey {
  const clock = text(data['clock']);
  if (data['key'] !== LIMIT || clock === null || owedByCitizen(clock)) return before;
  return {
    ...before,
    breaches: [...before.breaches, { clock, cycle: Number(data['cycle']), dueAt: at, late: null }],
    inTime: isOwed(clock) ? { ...before.inTime, [clock]: false } : before.inTime,
  };
}

/** By another calendar or policy the limit has not passed yet: the open promise says nothing again. */
function recalculated(before: Journey, data: CaseEvent['data']): Journey {
  if (!(text(data['withdrawn']) ?? '').split(' ').includes(LIMIT)) return before;
  const clock = text(data['clock']);
  const breaches = before.breaches.filter((one) => one.clock !== clock || one.cycle !== Number(data['cycle']));
  const still = breaches.some((one) => one.clock === clock);
  return {
    ...before,
    breaches,
    inTime: isOwed(clock) ? { ...before.inTime, [clock]: still ? false : null } : before.inTime,
  };
}

function endBreaches(journey: Journey, clocks: readonly string[] | 'all', span: (from: Date) => Span): Journey {
  const ends = ({ clock, late: ended }: Breach) => ended === null && (clocks === 'all' || clocks.includes(clock));
  if (!journey.breaches.some(ends)) return journey;
  return { ...journey, breaches: journey.breaches.map((one) => (ends(one) ? { ...one, late: span(one.dueAt) } : one)) };
}
