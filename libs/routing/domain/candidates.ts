import type { CompiledRouting } from './compile';
import type { Evidence } from './evidence';
import { shownOf } from './oversight';
import type { Candidate, RouteDecision } from './rule';

const MAX_CANDIDATES = 3;

/** What is proposed, then what the classifier thinks of beside it. */
export function candidatesOf(
  { proposedOpdCode, confidence, reasons }: Pick<RouteDecision, 'proposedOpdCode' | 'confidence' | 'reasons'>,
  evidence: readonly Evidence[],
  routing: CompiledRouting,
): Candidate[] {
  const first = proposedOpdCode === null ? [] : [{ opdCode: proposedOpdCode, confidence, reasons }];
  const others = evidence.filter(({ opdCode }) => opdCode !== proposedOpdCode);
  const shown = shownOf(others, MAX_CANDIDATES - first.length, routing);
  return [
    ...first,
    ...shown.map((item) => ({
      opdCode: item.opdCode,
      confidence: twoDecimals(item.probability),
      reasons: item.reasons,
    })),
  ];
}

export const twoDecimals = (share: number): number => Math.round(share * 100) / 100;
