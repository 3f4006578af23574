import type { RoutingDecision } from '@tanggap/routing';
import type { Complaint } from './persistence/complaint.entity';

/** What routing learns from a decision of a person: whose the complaint is, and what it had thought itself. */
export const decisionOn = (
  { id, routing }: Complaint,
  opdCode: string,
  decision: RoutingDecision['decision'],
  decidedAt: Date,
): RoutingDecision => ({
  complaintId: id,
  opdCode,
  // The first candidate stays what routing thought, also after a return has proposed another OPD.
  proposedOpdCode: routing.candidates?.[0]?.opdCode ?? routing.proposedOpdCode,
  decision,
  decidedAt,
});
