import { LIMIT, owedByCitizen } from '@tanggap/sla';
import { knownTimes } from './known-at';

/** A fact of the timeline, as libs/complaints gives it. */
export interface CaseEvent {
  type: string;
  at: Date;
  data: Record<string, unknown>;
}

/** How one complaint was handled, as of an instant: the row of `handling_case` without its keys. */
export interface HandlingCase {
  kind: string;
  status: string;
  supervisory: boolean;
  opdCode: string | null;
  categoryCode: string | null;
  areaCode: string | null;
  filedAt: Date;
  firstResponseAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  /** Null while it is neither answered nor late. */
  firstResponseOnTime: boolean | null;
  resolutionOnTime: boolean | null;
  breached: boolean;
  /** The limits that passed unmet, each with its cycle: what `breached` follows from. */
  breaches: readonly string[];
  reopenedCount: number;
  rating: number | null;
  /** `open`, `withheld` or `unclassified`; null in reports of before it was noted, of which nobody knows whether they may be shown. */
  publication: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function filed({ at, data }: CaseEvent): HandlingCase {
  return {
    kind: text(data['kind']) ?? 'complaint',
    status: 'submitted',
    supervisory: data['supervisory'] === true,
    opdCode: text(data['opdCode']),
    categoryCode: text(data['categoryCode']),
    areaCode: text(data['areaCode']),
    filedAt: at,
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
    firstResponseOnTime: null,
    resolutionOnTime: null,
    breached: false,
    breaches: [],
    reopenedCount: 0,
    rating: null,
    publication: text(data['publication']),
  };
}

/**
 * Folds what was known of a complaint at `asOf`, in the order of its chain; null when it wasn't filed yet. Folding the same
 * events again gives the same case, so a figure of a past day can be proven at any time.
 */
export function foldCase(events: readonly CaseEvent[], asOf: Date): HandlingCase | null {
  const known = knownTimes(events);
  const seen = events.filter((_, place) => (known[place] ?? asOf) <= asOf);
  // A part of a split report stands as filed when the citizen wrote, but nobody knew it before it was taken apart.
  const isPart = seen[0]?.data['splitFrom'] !== undefined;
  if (isPart && !seen.some(({ type }) => type === 'split_off')) return null;
  const first = seen.find((event) => event.type === 'filed');
  return first ? seen.reduce(step, filed(first)) : null;
}

function step(before: HandlingCase, event: CaseEvent): HandlingCase {
  const { at, data } = event;
  switch (event.type) {
    case 'verified':
    case 'assigned':
      return {
        ...before,
        status: 'assigned',
        opdCode: text(data['opdCode']),
        categoryCode: text(data['categoryCode']) ?? before.categoryCode,
        publication: text(data['publication']) ?? before.publication,
      };
    case 'imported':
      return {
        ...before,
        status: text(data['status']) ?? before.status,
        opdCode: text(data['opdCode']),
        // When it was over, the register that it comes from doesn't say; here it is so from now on.
        closedAt: data['status'] === 'closed' || data['status'] === 'rejected' ? at : null,
      };
    case 'returned':
      return { ...before, status: 'submitted', opdCode: null };
    case 'information_requested':
      return { ...before, status: 'awaiting_information' };
    case 'information_supplied':
      return { ...before, status: before.opdCode === null ? 'submitted' : 'in_progress' };
    case 'responded':
      return { ...answered(before, at), status: 'in_progress' };
    case 'resolved':
      return {
        ...answered(before, at),
        status: 'resolved',
        resolvedAt: at,
        resolutionOnTime: before.resolutionOnTime ?? true,
      };
    case 'disputed':
      return {
        ...before,
        status: 'in_progress',
        resolvedAt: null,
        // A first breach stays on record; a limit that was kept is open again.
        resolutionOnTime: before.resolutionOnTime === false ? false : null,
        reopenedCount: before.reopenedCount + 1,
        rating: rating(data) ?? before.rating,
      };
    case 'confirmed':
      return { ...before, status: 'closed', closedAt: at, rating: rating(data) ?? before.rating };
    case 'closed':
      return { ...before, status: 'closed', closedAt: at };
    case 'rejected':
    case 'merged':
      return { ...before, status: event.type, closedAt: at };
    case 'unmerged':
      return { ...before, status: text(data['status']) ?? 'submitted', closedAt: null };
    case 'milestone':
      return late(before, data);
    case 'deadline_recalculated':
      return recalculated(before, data);
    default:
      return before;
  }
}

const answered = (before: HandlingCase, at: Date): HandlingCase =>
  before.firstResponseAt === null
    ? { ...before, firstResponseAt: at, firstResponseOnTime: before.firstResponseOnTime ?? true }
    : before;

const rating = (data: CaseEvent['data']): number | null => (typeof data['rating'] === 'number' ? data['rating'] : null);

/** Only what the lead and the regency owe: where the citizen's time ran out nobody was late, and a contribution is its own OPD's. */
function late(before: HandlingCase, data: CaseEvent['data']): HandlingCase {
  const clock = text(data['clock']);
  if (data['key'] !== LIMIT || clock === null || owedByCitizen(clock) || clock === 'contribution') return before;
  return {
    ...before,
    breached: true,
    breaches: [...before.breaches, breachOf(data)],
    ...(clock === 'first_response' ? { firstResponseOnTime: false } : {}),
    ...(clock === 'resolution' ? { resolutionOnTime: false } : {}),
  };
}

const breachOf = (data: CaseEvent['data']): string => `${text(data['clock'])} ${Number(data['cycle'])}`;

/** By another calendar or policy the limit has not passed yet: the open promise says nothing again. */
function recalculated(before: HandlingCase, data: CaseEvent['data']): HandlingCase {
  if (!(text(data['withdrawn']) ?? '').split(' ').includes(LIMIT)) return before;
  const breaches = before.breaches.filter((breach) => breach !== breachOf(data));
  const still = (clock: string) => breaches.some((breach) => breach.startsWith(`${clock} `));
  return {
    ...before,
    breached: breaches.length > 0,
    breaches,
    ...(data['clock'] === 'first_response' ? { firstResponseOnTime: still('first_response') ? false : null } : {}),
    ...(data['clock'] === 'resolution' ? { resolutionOnTime: still('resolution') ? false : null } : {}),
  };
}
