import type { DemoStep } from '@tanggap/complaints';
import { randomFrom } from '@tanggap/routing';
import type { DemoWorld } from './demo-world';
import type { DemoCategory, DemoTexts, Habit } from './demo-texts';
import { Dice } from './dice';

/** What a report is about, and where. */
export interface Matter {
  category: DemoCategory;
  area: string;
  place: string;
  /** Whose it is. */
  opdCode: string;
  supervisory: boolean;
}

const DAY = 86_400_000;
const HANDS = 11;

/** Makes up what staff and reporter do about a report. */
export class DemoHandling {
  private readonly pace = new Map<string, number>();
  /** Numbers of its own: who handles a report changes nothing else about it. */
  private readonly hands = new Dice(randomFrom(HANDS));

  constructor(
    private readonly texts: DemoTexts,
    private readonly world: DemoWorld,
    private readonly dice: Dice,
  ) {}

  /** @param matter what it is about, and whose it is */
  steps(filedAt: Date, matter: Matter): DemoStep[] {
    const { category, opdCode } = matter;
    const verifiedAt = this.world.addWork(filedAt, this.dice.hours(1.6, 1.15));
    if (this.dice.chance(0.06)) return [this.rejection(verifiedAt)];
    const steps: DemoStep[] = [];
    let from = verifiedAt;
    const strays = this.dice.chance(0.035);
    const first = strays ? this.otherThan([opdCode]) : opdCode;
    steps.push({ at: verifiedAt, command: 'verify', as: 'verifier', opdCode: first, categoryCode: category.code });
    if (strays) from = this.wayBack(steps, verifiedAt, matter);
    if (this.dice.chance(0.015)) return steps;
    return [...steps, ...this.handling(filedAt, from, matter)];
  }

  /** From an OPD that isn't responsible to the one that is; now and then only by the coordinator's word. */
  private wayBack(steps: DemoStep[], verifiedAt: Date, { category, opdCode }: Matter): Date {
    const returnedAt = this.world.addWork(verifiedAt, this.dice.hours(5, 0.6));
    const againAt = this.world.addWork(returnedAt, this.dice.hours(4, 0.6));
    const [reason, back] = [this.dice.one(this.texts.returns), { as: 'officer' as const }];
    steps.push({ ...back, at: returnedAt, command: 'return', text: reason, opdCode });
    if (this.dice.chance(0.7)) {
      steps.push({ at: againAt, command: 'verify', as: 'verifier', opdCode, categoryCode: category.code });
      return againAt;
    }
    const [wrong, secondAt] = [this.otherThan([opdCode]), this.world.addWork(againAt, this.dice.hours(6, 0.6))];
    const decidedAt = this.world.addWork(secondAt, this.dice.hours(9, 0.8));
    const [second, decision] = [this.dice.one(this.texts.returns), this.dice.one(this.texts.decisions)];
    steps.push(
      { at: againAt, command: 'verify', as: 'verifier', opdCode: wrong, categoryCode: category.code },
      { ...back, at: secondAt, command: 'return-to-coordinator', text: second, opdCode },
      { at: decidedAt, command: 'assign', as: 'supervisor', text: decision, opdCode },
    );
    return decidedAt;
  }

  private handling(filedAt: Date, assignedAt: Date, matter: Matter): DemoStep[] {
    const { category, opdCode, place, area } = matter;
    const habit = this.texts.habits[opdCode];
    const pace = this.paceOf(opdCode);
    const answeredAt = this.world.addWork(assignedAt, this.dice.hours(2.4 * pace, 1.15));
    const steps = this.handedOver(assignedAt, answeredAt);
    const answer = `${this.dice.one(category.answers)} (${area}, ${place})`;
    const isSilent = habit === 'unanswered' && this.dice.chance(0.35);
    if (!isSilent) steps.push({ at: answeredAt, command: 'respond', as: 'officer', text: answer });
    let from = answeredAt;
    if (this.dice.chance(0.05)) from = this.question(steps, from);
    if (habit === 'pause_before_breach' && this.dice.chance(0.3)) {
      from = this.pause(
        steps,
        new Date(this.world.closeOfWorkingDay(filedAt, 14).getTime() - this.dice.minutes(20, 200)),
      );
    } else if (this.dice.chance(0.035)) from = this.pause(steps, this.world.addWork(from, this.dice.hours(6, 0.5)));
    if (!matter.supervisory && this.dice.chance(0.05)) from = this.contributions(steps, from, opdCode);
    const resolvedAt = this.resolvedAt(filedAt, from, pace, habit);
    const solution = this.dice.one(category.solutions);
    const words =
      habit === 'copied'
        ? (category.solutions[0] ?? '')
        : `${solution} Lokasi: ${area}, ${place}. Dikerjakan ${day(resolvedAt)}.`;
    steps.push({ at: resolvedAt, command: 'resolve', as: 'officer', text: isSilent ? 'Selesai.' : words });
    this.verdict(steps, resolvedAt, pace, solution);
    return steps;
  }

  /** Most are given to one of the officers before the first answer, more to some than to others. */
  private handedOver(assignedAt: Date, answeredAt: Date): DemoStep[] {
    const [isGiven, officer] = [this.hands.chance(0.85), this.hands.random() ** 1.4];
    const at = this.world.addWork(assignedAt, this.hands.minutes(5, 90) / 3_600_000);
    const text = this.texts.handOver;
    return isGiven && at < answeredAt ? [{ at, command: 'assign-officer', as: 'opd_head', officer, text }] : [];
  }

  private resolvedAt(filedAt: Date, from: Date, pace: number, habit: Habit | undefined): Date {
    const usual = this.world.addWork(from, this.dice.hours(20 * pace, 0.85));
    const limit = this.world.closeOfWorkingDay(filedAt, 14);
    if (habit === 'last_minute' && this.dice.chance(0.3) && limit > from) {
      return new Date(limit.getTime() - this.dice.minutes(1, 14));
    }
    if (habit !== 'bulk' || !this.dice.chance(0.5)) return usual;
    // Everything of the week is closed on Friday at two.
    const local = new Date(usual.getTime() + 7 * 3_600_000);
    const friday = Math.floor(local.getTime() / DAY) + ((5 - local.getUTCDay() + 7) % 7);
    return new Date(friday * DAY + 7 * 3_600_000 + this.dice.minutes(0, 9));
  }

  /** One or two others are asked to help; the lead goes on when they have answered. */
  private contributions(steps: DemoStep[], from: Date, lead: string): Date {
    const askedAt = this.world.addWork(from, this.dice.hours(2, 0.6));
    const first = this.otherThan([lead]);
    const asked = this.dice.chance(0.3) ? [first, this.otherThan([lead, first])] : [first];
    const { asks, answers, refusals, withdrawals } = this.texts.contributions;
    const ended = asked.map((opdCode) => {
      const limit = this.dice.chance(0.3) ? { workingDays: 3 } : {};
      steps.push({
        ...{ at: askedAt, command: 'ask-contribution', as: 'officer', opdCode, text: this.dice.one(asks) },
        ...limit,
      });
      const at = this.world.addWork(askedAt, this.dice.hours(15 * this.paceOf(opdCode), 0.8));
      const by = { at, as: 'officer' as const, opdCode };
      if (this.dice.chance(0.84)) steps.push({ ...by, command: 'complete-contribution', text: this.dice.one(answers) });
      else if (this.dice.chance(0.6)) {
        steps.push({ ...by, command: 'refuse-contribution', text: this.dice.one(refusals) });
      } else steps.push({ ...by, command: 'withdraw-contribution', text: this.dice.one(withdrawals) });
      return at;
    });
    return ended.reduce((latest, at) => (at > latest ? at : latest));
  }

  /** An OPD that could be taken for it. */
  private otherThan(these: readonly string[]): string {
    return this.dice.one(this.world.opds.filter((opd) => !these.includes(opd)));
  }

  private verdict(steps: DemoStep[], resolvedAt: Date, pace: number, solution: string): void {
    const later = new Date(resolvedAt.getTime() + this.dice.hours(20, 0.9) * 3_600_000);
    if (this.dice.chance(0.035 * pace)) {
      const again = this.world.addWork(later, this.dice.hours(12 * pace, 0.7));
      steps.push(
        {
          at: later,
          command: 'dispute',
          as: 'reporter',
          text: 'Belum selesai, keadaannya kembali seperti semula.',
          rating: 2,
        },
        { at: again, command: 'resolve', as: 'officer', text: `${solution} Dikerjakan ulang ${day(again)}.` },
      );
      return;
    }
    if (!this.dice.chance(0.38)) return;
    const mark = this.dice.around(4.4 - 0.6 * pace, 0.9);
    steps.push({
      ...{ at: later, command: 'confirm', as: 'reporter' },
      rating: Math.min(Math.max(Math.round(mark), 1), 5),
    });
  }

  private question(steps: DemoStep[], from: Date): Date {
    const askedAt = this.world.addWork(from, this.dice.hours(2, 0.5));
    steps.push({
      at: askedAt,
      command: 'request-information',
      as: 'officer',
      text: this.dice.one(this.texts.questions),
    });
    const repliedAt = new Date(askedAt.getTime() + this.dice.hours(30, 0.8) * 3_600_000);
    if (this.dice.chance(0.8)) {
      const text = this.dice.one(this.texts.replies);
      steps.push({ at: repliedAt, command: 'supply-information', as: 'reporter', text });
    }
    return repliedAt;
  }

  private pause(steps: DemoStep[], at: Date): Date {
    const resumesAt = new Date(
      this.world.closeOfWorkingDay(at, 2 + Math.floor(this.dice.random() * 6)).getTime() - 8 * 3_600_000,
    );
    const pause = { reason: this.world.pauseReason, resumesAt };
    steps.push({ at, command: 'pause', as: 'officer', text: this.texts.pauseText, pause });
    return resumesAt;
  }

  private rejection(at: Date): DemoStep {
    const reasons = Object.keys(this.texts.rejections);
    const reason = this.dice.one(reasons);
    return { at, command: 'reject', as: 'verifier', reason, text: this.texts.rejections[reason] ?? '' };
  }

  /** How slow an OPD is: 1 is usual. */
  private paceOf(opdCode: string): number {
    const known = this.pace.get(opdCode) ?? 0.55 + this.dice.random() * 1.5;
    this.pace.set(opdCode, known);
    return known;
  }
}

const day = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
