import type { Complaint } from '../persistence/complaint.entity';
import type { DemoPlan } from './demo-plan';
import type { SimulatedComplaint } from './simulated-complaint';

/** A plan and what became of it. */
interface Life {
  plan: DemoPlan;
  life: SimulatedComplaint;
}

/** Of which report a part is split off, which part it is, and when. */
export interface PartOf {
  whole: SimulatedComplaint;
  nth: number;
  at: Date;
}

interface LifeMaker {
  /** The next number, as of that day. */
  numberAt(at: Date): string;
  begin(plan: DemoPlan, number: string, partOf?: PartOf): SimulatedComplaint;
  isPublic(complaint: Complaint): boolean;
}

interface Act {
  at: Date;
  act: () => void;
}

/** The first part is the report itself. */
const FIRST_PART = 2;

/** Lets plans live until now, each after what it repeats, and with the parts that are split off. */
export function livesOf(plans: readonly DemoPlan[], now: Date, maker: LifeMaker): Life[] {
  const begun = new Map(plans.map((plan) => [plan, maker.begin(plan, maker.numberAt(plan.filedAt))]));
  const merged = new Map<DemoPlan, SimulatedComplaint>();
  const lives: Life[] = [];
  for (const [plan, life] of begun) {
    const parts: Life[] = [];
    const acts = [
      ...mergeOf(plan, life, merged.get(plan)),
      ...splitOf(plan, life, maker, parts),
      ...repeatsOf(plan, life, begun, merged),
      ...plan.steps.map((step): Act => ({ at: step.at, act: () => void life.step(step) })),
      ...plan.followedAt.map((at): Act => ({ at, act: () => maker.isPublic(life.complaint) && life.follow(at) })),
    ];
    pass(life, acts, now);
    for (const part of parts) {
      const steps = part.plan.steps.map((step): Act => ({ at: step.at, act: () => void part.life.step(step) }));
      pass(part.life, steps, now);
    }
    lives.push({ plan, life }, ...parts);
  }
  return lives;
}

/** The acts of a life in their order; of the same time in the order of the list. */
function pass(life: SimulatedComplaint, acts: readonly Act[], now: Date): void {
  for (const { at, act } of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (at >= now) break;
    life.until(at);
    act();
  }
  life.until(now);
}

function mergeOf(
  { repeats }: DemoPlan,
  life: SimulatedComplaint,
  original: SimulatedComplaint | undefined,
): readonly Act[] {
  if (!repeats || !original) return [];
  const { id, number } = original.complaint;
  const { mergedAt: at } = repeats;
  return [{ at, act: () => void life.step({ at, command: 'merge', as: 'verifier', into: { id, number } }) }];
}

/** What repeats it, which it takes in while it is open. */
function repeatsOf(
  plan: DemoPlan,
  life: SimulatedComplaint,
  begun: ReadonlyMap<DemoPlan, SimulatedComplaint>,
  merged: Map<DemoPlan, SimulatedComplaint>,
): readonly Act[] {
  return [...begun].flatMap(([other, { complaint }]): Act[] => {
    if (other.repeats?.original !== plan) return [];
    const { mergedAt: at } = other.repeats;
    return [{ at, act: () => life.absorb(complaint, at) && merged.set(other, life) }];
  });
}

function splitOf({ parts }: DemoPlan, life: SimulatedComplaint, maker: LifeMaker, made: Life[]): readonly Act[] {
  if (!parts) return [];
  const { at, plans } = parts;
  const split = (): void => {
    const numbers = plans.map(() => maker.numberAt(at));
    if (!life.step({ at, command: 'split', as: 'verifier', parts: numbers })) return;
    for (const [index, plan] of plans.entries()) {
      const part = maker.begin(plan, numbers[index] ?? '', { whole: life, nth: FIRST_PART + index, at });
      made.push({ plan, life: part });
    }
  };
  return [{ at, act: split }];
}
