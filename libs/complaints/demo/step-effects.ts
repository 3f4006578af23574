import type { RoutingDecision } from '@tanggap/routing';
import type { EventData } from '../domain/event-chain';
import { open } from '../domain/lifecycle';
import type { Publication } from '../domain/public-matter';
import type { Complaint } from '../persistence/complaint.entity';
import type { ComplaintChange } from '../persistence/complaint.repository';
import { decisionOn } from '../routing-decision';
import type { DemoStep } from './demo-plan';
import type { GivenClocks } from './simulated-contributions';

/** What a step of a made-up life says beside what is planned: which reports it concerns. */
export interface SimulatedStep extends DemoStep {
  /** Of merge. */
  into?: { id: string; number: string };
  /** Of split: the numbers of the parts. */
  parts?: readonly string[];
}

/** What one step sets beside its event. */
export interface Effect {
  data: EventData;
  set: ComplaintChange;
  textPublic?: boolean;
  clocks?: GivenClocks;
}

/** What a step says and sets that needs nothing but the complaint and who may handle it; null where nobody may. */
export function effectOn(
  complaint: Complaint,
  step: SimulatedStep,
  officersOf: () => readonly string[],
): Effect | null {
  const { at, rating = null, reason } = step;
  switch (step.command) {
    case 'assign-officer': {
      const officers = officersOf();
      const officerId = officers[Math.floor((step.officer ?? 0) * officers.length)];
      const { opdCode, categoryCode } = complaint;
      if (officerId === undefined) return null;
      return {
        data: { opdCode, categoryCode, officerId, fromOpdCode: opdCode },
        set: { officerId },
        textPublic: false,
      };
    }
    case 'reject':
      return { data: { reason }, set: { rejectedReason: reason ?? null, closedAt: at } };
    case 'resolve':
      return { data: {}, set: { resolvedAt: at } };
    case 'confirm':
      return { data: { rating }, set: { rating, closedAt: at, closedReason: 'confirmed' } };
    case 'dispute':
      return { data: { rating }, set: { rating, resolvedAt: null, reopenedCount: complaint.reopenedCount + 1 } };
    case 'merge': {
      const { id: mergedInto = null, number: into } = step.into ?? {};
      const mergedFrom = open.find((status) => status === complaint.status) ?? null;
      return { data: { into }, set: { mergedInto, mergedFrom, closedAt: at } };
    }
    case 'split':
      return { data: { into: [...(step.parts ?? [])] }, set: {} };
    case 'close-unanswered':
    case 'withdraw':
      return { data: { reason }, set: {} };
    default:
      return { data: {}, set: {} };
  }
}

const decisions = {
  verify: 'verify',
  assign: 'assign',
  return: 'return',
  'return-to-coordinator': 'return',
} as const;

/** Somebody says whose it is, from which routing learns; null for any other step. */
export function decisionBy(
  { command, at, opdCode: named, categoryCode: chosen }: SimulatedStep,
  complaint: Complaint,
  publicationOf: (complaint: Complaint) => Publication,
): { effect: Effect; decision: RoutingDecision } | null {
  const kind = Object.entries(decisions).find(([of]) => of === command)?.[1];
  if (kind === undefined) return null;
  const { opdCode: fromOpdCode, routing } = complaint;
  const opdCode = named ?? fromOpdCode ?? '';
  const categoryCode = chosen ?? complaint.categoryCode;
  return { decision: decisionOn(complaint, opdCode, kind, at), effect: effect() };

  function effect(): Effect {
    if (kind === 'verify') {
      const publication = publicationOf({ ...complaint, categoryCode });
      return { data: { opdCode, categoryCode, publication }, set: { opdCode, categoryCode } };
    }
    if (kind === 'assign') {
      return {
        data: { opdCode, categoryCode, officerId: null, fromOpdCode },
        set: { opdCode, officerId: null },
        textPublic: false,
      };
    }
    const set = { opdCode: null, officerId: null, routing: { ...routing, proposedOpdCode: opdCode } };
    return { data: { fromOpdCode, proposedOpdCode: opdCode }, set };
  }
}
