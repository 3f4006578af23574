import { LIMIT, owedByCitizen } from '@tanggap/sla';
import type { NoticeParams } from './delivery';
import type { HeardEvent, Holding } from './holding';
import { posts, type StaffPost, type Step } from './steps';

/** Who is to hear of an event and of what: posts, never persons, but for an officer who was named. */
export type Notice =
  | { to: 'reporter'; step: Step; params: NoticeParams }
  | { to: StaffPost; opdCode: string | null; accountId: string | null; step: Step; params: NoticeParams };

export interface Hearing {
  /** After the event. */
  holding: Holding;
  /** The ladder's audience where the event is a milestone; empty otherwise. */
  ladder: readonly (StaffPost | 'reporter')[];
  /** When the clock that this event started, or whose milestone it is, is due. */
  dueAt: string | null;
}

/** The steps that the citizen hears of, by the event they stand for; what they did themselves isn't among them. */
const publicSteps: Record<string, Step> = {
  filed: 'filed',
  verified: 'assigned',
  assigned: 'assigned',
  information_requested: 'information_requested',
  responded: 'responded',
  resolved: 'resolved',
  closed: 'closed',
  rejected: 'rejected',
  merged: 'merged',
  unmerged: 'unmerged',
  split: 'split',
  paused: 'paused',
  resumed: 'resumed',
  deadline_extended: 'deadline_extended',
  deadline_recalculated: 'deadline_recalculated',
};

/** Who hears of an event. Pure; the rules are those of issue 3, "Escalation and reminders". */
export function hearersOf(event: HeardEvent, hearing: Hearing): Notice[] {
  if (event.type === 'milestone') return ofMilestone(event, hearing);
  if (event.type.startsWith('contribution_')) return ofContribution(event, hearing);
  const step = event.public && isNews(event) ? publicSteps[event.type] : undefined;
  const params = paramsOf(event, hearing);
  return [...(step ? [{ to: 'reporter', step, params } as const] : []), ...ofStaff(event, hearing, params)];
}

/**
 * Of a calendar that moved several promises of a report at once, the citizen hears of the one that ends it. A pause that
 * another step ends is told with that step, and an earlier date because somebody else had reported it before is no news.
 */
function isNews({ type, data }: HeardEvent): boolean {
  // The citizen filed the whole, and was told that it was split.
  if (type === 'filed') return data['splitFrom'] === undefined;
  if (type === 'resumed') return data['cause'] === undefined;
  return type !== 'deadline_recalculated' || (data['clock'] === 'resolution' && data['cause'] !== 'merge');
}

function ofStaff(event: HeardEvent, hearing: Hearing, params: NoticeParams): Notice[] {
  const { holding } = hearing;
  switch (event.type) {
    case 'verified':
    case 'assigned':
    case 'officer_assigned':
      return [atOpd('officer', 'assigned', holding, params)];
    case 'replied':
      return [handler('replied', holding, params)];
    case 'information_supplied':
      return [handler('information_supplied', holding, params)];
    case 'disputed':
      return [atOpd('officer', 'disputed', holding, params)];
    case 'returned':
      return [atRegency('verifier', 'returned', params)];
    case 'pause_requested':
      return [atOpd('opd_head', 'pause_requested', holding, params)];
    case 'extension_requested':
      return [atRegency('supervisor', 'extension_requested', params)];
    case 'paused':
      return event.data['overCap'] === true ? [atOpd('officer', 'pause_approved', holding, params)] : [];
    case 'deadline_extended':
      return [atOpd('officer', 'extension_approved', holding, params)];
    case 'request_refused':
      return [atOpd('officer', 'request_refused', holding, params)];
    case 'escalation_climbed':
    case 'escalation_raised':
      return ofEscalation(event, hearing, params);
    case 'escalated':
      return holding.withOpd
        ? (['opd_head', 'officer'] as const).map((to) => atOpd(to, 'escalated', holding, params))
        : [];
    default:
      return [];
  }
}

/** What a milestone raised was told with it; what was raised by hand, and what climbs, is told to the post it comes before. */
function ofEscalation(event: HeardEvent, { holding: lead }: Hearing, params: NoticeParams): Notice[] {
  const { post, clock } = event.data;
  const holding = helperOf(event) ?? lead;
  const to = posts.find((one) => one === post);
  const byClock = typeof clock === 'string';
  if (!to || (event.type === 'escalation_raised' && byClock)) return [];
  const step = byClock ? 'escalation' : 'escalated';
  const about = byClock ? { ...params, ...opdOf(holding), clock } : params;
  return [to === 'officer' || to === 'opd_head' ? atOpd(to, step, holding, about) : atRegency(to, step, about)];
}

function ofMilestone(event: HeardEvent, { holding: lead, ladder, dueAt: limit }: Hearing): Notice[] {
  const { clock, key, dueAt: reached } = event.data;
  const helper = helperOf(event);
  const holding = helper ?? lead;
  const name = String(clock);
  // A breach keeps the limit that was passed; what comes before and after it names the clock's limit, not its own moment.
  const dueAt = key === LIMIT ? reached : (limit ?? reached);
  const params: NoticeParams = {
    clock: name,
    ...(typeof dueAt === 'string' ? { dueAt } : {}),
    ...opdOf(holding),
  };
  const step = stepOf(name, String(key));
  // Who leads waits for it, and may look for another way.
  const waiting = helper && step === 'breach' ? [handler(step, lead, params)] : [];
  const told = ladder.flatMap((to): Notice[] => {
    if (to === 'reporter') return step === 'reminder' && !helper ? [{ to, step, params }] : [];
    if (to !== 'officer' && to !== 'opd_head') return [atRegency(to, step, params)];
    // Nobody at an OPD answers for it yet: who still has to send it on hears instead, so that nothing passes in silence.
    return [holding.withOpd ? atOpd(to, step, holding, params) : atRegency('verifier', step, params)];
  });
  return [...told, ...waiting];
}

/** In whose hands the promise is where it is another OPD's than the lead's; null for those of the lead. */
function helperOf({ type, data }: HeardEvent): Holding | null {
  if (!type.startsWith('contribution_') && data['clock'] !== 'contribution') return null;
  return typeof data['opdCode'] === 'string' ? { opdCode: data['opdCode'], officerId: null, withOpd: true } : null;
}

/** The OPD asked hears what is asked and that it no longer is; who leads hears the answer, a refusal the verifier as well. */
function ofContribution(event: HeardEvent, hearing: Hearing): Notice[] {
  const { holding: lead } = hearing;
  const helper = helperOf(event);
  if (!helper) return [];
  const params = { ...paramsOf(event, hearing), ...opdOf(helper) };
  switch (event.type) {
    case 'contribution_requested':
      return [atOpd('officer', 'contribution_requested', helper, params)];
    case 'contribution_completed':
      return [handler('contribution_completed', lead, params)];
    case 'contribution_refused': {
      const verifier = atRegency('verifier', 'contribution_refused', params);
      return lead.withOpd ? [atOpd('officer', 'contribution_refused', lead, params), verifier] : [verifier];
    }
    case 'contribution_withdrawn':
    case 'contribution_ended':
      return [atOpd('officer', 'contribution_withdrawn', helper, params)];
    default:
      return [];
  }
}

const opdOf = ({ opdCode }: Holding): Pick<NoticeParams, 'opd'> => (opdCode === null ? {} : { opd: opdCode });

/** Milestones after the limit begin with `+` (libs/sla, milestoneKey); what the citizen owes is never breached by staff. */
function stepOf(clock: string, key: string): Step {
  if (key.startsWith('+')) return 'escalation';
  if (key !== LIMIT) return 'reminder';
  return owedByCitizen(clock) ? 'wait_over' : 'breach';
}

/** Who has the report in hand: the OPD's officer, or the verifier before there is one. */
const handler = (step: Step, holding: Holding, params: NoticeParams): Notice =>
  holding.withOpd ? atOpd('officer', step, holding, params) : atRegency('verifier', step, params);

const atOpd = (to: 'officer' | 'opd_head', step: Step, holding: Holding, params: NoticeParams): Notice => ({
  to,
  opdCode: holding.opdCode,
  accountId: to === 'officer' ? holding.officerId : null,
  step,
  params,
});

const atRegency = (to: 'verifier' | 'supervisor' | 'board', step: Step, params: NoticeParams): Notice => ({
  to,
  opdCode: null,
  accountId: null,
  step,
  params,
});

function paramsOf(event: HeardEvent, { holding, dueAt }: Hearing): NoticeParams {
  const { reason, into, after: moved, resumesAt } = event.data;
  const due = [moved, resumesAt].find((instant) => typeof instant === 'string') ?? dueAt;
  return {
    ...opdOf(holding),
    ...(event.type === 'rejected' && typeof reason === 'string' ? { reason } : {}),
    ...(typeof into === 'string' ? { into } : {}),
    ...(due === null ? {} : { dueAt: due }),
  };
}
