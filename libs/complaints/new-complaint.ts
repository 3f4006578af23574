import type { ReporterData } from '@tanggap/identity';
import type { RouteDecision, ShadowDecision } from '@tanggap/routing';
import type { PlacedInput } from './filing-place';
import type { Complaint, ComplaintKind } from './persistence/complaint.entity';

export interface FileComplaintInput extends PlacedInput {
  kind: ComplaintKind;
  subject: string;
  description: string;
  anonymous: boolean;
  confidential: boolean;
  reporter?: ReporterData | undefined;
  attachmentIds?: string[] | undefined;
}

/** What the citizen says. @param areaCode where that is, by the code or by the place that they gave */
export const saidIn = (input: FileComplaintInput, areaCode: string | null) => ({
  kind: input.kind,
  subject: input.subject,
  description: input.description,
  categoryCode: input.categoryCode ?? null,
  occurredOn: input.occurredOn ?? null,
  latitude: input.location?.latitude ?? null,
  longitude: input.location?.longitude ?? null,
  areaCode,
  address: input.location?.address ?? null,
  anonymous: input.anonymous,
  confidential: input.confidential,
});

/** How it was decided whose it is, as it is kept with the complaint. */
export const routingOf = (route: RouteDecision, shadow: ShadowDecision | null): Complaint['routing'] => ({
  method: route.method,
  confidence: route.confidence,
  reasons: route.reasons,
  proposedOpdCode: route.proposedOpdCode,
  suggestedCategoryCode: route.suggestedCategoryCode,
  candidates: route.candidates,
  similar: route.similar,
  modelVersion: route.modelVersion,
  ruleCode: route.ruleCode,
  signals: route.signals,
  ...(shadow ? { shadow } : {}),
});

/** The state of a complaint that was just filed, and what it doesn't have yet. */
export const atTheBeginning = {
  status: 'submitted',
  version: 1,
  escalationLevel: 0,
  reopenedCount: 0,
  affected: 1,
  resumeStatus: null,
  closedReason: null,
  rejectedReason: null,
  officerId: null,
  rating: null,
  mergedInto: null,
  mergedFrom: null,
  splitFrom: null,
  splitPart: null,
  nextDueAt: null,
  atRiskAt: null,
  breachedAt: null,
  resolvedAt: null,
  closedAt: null,
  personalErasedAt: null,
} as const;
