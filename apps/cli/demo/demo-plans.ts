import type { DemoPlan, DemoStep } from '@tanggap/complaints';
import { normal, picker } from './arrivals';
import type { DemoCategory, DemoTexts, Habit } from './demo-texts';

/** What making up complaints needs to know of the regency. */
export interface DemoWorld {
  /** Where people live: the more villages named twice, the more complaints. */
  areas: { code: string; name: string; latitude: number; longitude: number }[];
  /** The OPD of a category in an area; null: the verifier decides. */
  opdOf(categoryCode: string, areaCode: string): string | null;
  isSupervisory(categoryCode: string): boolean;
  /** The instant by which so many working hours have run. */
  addWork(from: Date, hours: number): Date;
  /** The close of the n-th working day after. */
  closeOfWorkingDay(from: Date, n: number): Date;
  pauseReason: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Makes up one complaint after the other, the same ones for the same random numbers. */
export class DemoPlans {
  private readonly pickCategory: (at: number) => number;
  private readonly pace = new Map<string, number>();

  constructor(
    private readonly texts: DemoTexts,
    private readonly world: DemoWorld,
    private readonly random: () => number,
  ) {
    this.pickCategory = picker(texts.categories.map(({ weight }) => weight));
  }

  next(filedAt: Date): DemoPlan {
    const category = this.texts.categories[this.pickCategory(this.random())];
    if (!category) throw new Error('demo.yaml has no category');
    const area = this.one(this.world.areas);
    const place = this.one(this.texts.places);
    const supervisory = this.world.isSupervisory(category.code);
    const opdCode = this.world.opdOf(category.code, area.code);
    const kind = this.chance(0.86) ? 'complaint' : this.chance(0.5) ? 'aspiration' : 'information_request';
    const reporter = this.chance(0.68) && !supervisory ? this.reporter() : null;
    return {
      filedAt,
      channel: this.one(['web', 'web', 'web', 'api', 'sp4n', 'sp4n', 'phone', 'counter']),
      kind,
      subject: this.fill(this.one(category.subjects), place, area.name),
      description: `${this.fill(this.one(category.texts), place, area.name)} ${this.one(this.texts.effects)}`,
      categoryCode: this.chance(0.92) ? category.code : null,
      areaCode: area.code,
      latitude: area.latitude,
      longitude: area.longitude,
      address: `${area.name}, ${place}`,
      anonymous: reporter === null,
      confidential: supervisory || this.chance(0.06),
      supervisory,
      reporter,
      opdCode: this.chance(0.88) ? opdCode : null,
      steps: this.steps(filedAt, category, opdCode ?? this.anyOpd(area.code), { place, area: area.name }),
      acknowledgedAfterHours: this.chance(0.6) ? 1 + this.random() * 30 : null,
    };
  }

  private steps(filedAt: Date, category: DemoCategory, opdCode: string, where: { place: string; area: string }) {
    const verifiedAt = this.world.addWork(filedAt, this.hours(1.6, 1.15));
    if (this.chance(0.06)) return [this.rejection(verifiedAt)];
    const verify: DemoStep = {
      ...{ at: verifiedAt, command: 'verify', as: 'verifier', opdCode, categoryCode: category.code },
    };
    const steps: DemoStep[] = [verify];
    let from = verifiedAt;
    if (this.chance(0.03)) {
      const returnedAt = this.world.addWork(from, this.hours(5, 0.6));
      from = this.world.addWork(returnedAt, this.hours(4, 0.6));
      const reason = 'Lokasi bukan aset kami; mohon dicek kembali.';
      steps.push(
        { at: returnedAt, command: 'return', as: 'officer', text: reason, opdCode },
        { at: from, command: 'verify', as: 'verifier', opdCode, categoryCode: category.code },
      );
    }
    if (this.chance(0.015)) return steps;
    return [...steps, ...this.handling(filedAt, from, category, opdCode, where)];
  }

  private handling(
    filedAt: Date,
    assignedAt: Date,
    category: DemoCategory,
    opdCode: string,
    { place, area }: { place: string; area: string },
  ): DemoStep[] {
    const habit = this.texts.habits[opdCode];
    const pace = this.paceOf(opdCode);
    const answeredAt = this.world.addWork(assignedAt, this.hours(2.4 * pace, 1.15));
    const steps: DemoStep[] = [];
    const answer = `${this.one(category.answers)} (${area}, ${place})`;
    const isSilent = habit === 'unanswered' && this.chance(0.35);
    if (!isSilent) steps.push({ at: answeredAt, command: 'respond', as: 'officer', text: answer });
    let from = answeredAt;
    if (this.chance(0.05)) from = this.question(steps, from);
    if (habit === 'pause_before_breach' && this.chance(0.3)) {
      from = this.pause(steps, new Date(this.world.closeOfWorkingDay(filedAt, 14).getTime() - this.minutes(20, 200)));
    } else if (this.chance(0.035)) from = this.pause(steps, this.world.addWork(from, this.hours(6, 0.5)));
    const resolvedAt = this.resolvedAt(filedAt, from, pace, habit);
    const solution = this.one(category.solutions);
    const words =
      habit === 'copied'
        ? (category.solutions[0] ?? '')
        : `${solution} Lokasi: ${area}, ${place}. Dikerjakan ${this.day(resolvedAt)}.`;
    steps.push({ at: resolvedAt, command: 'resolve', as: 'officer', text: isSilent ? 'Selesai.' : words });
    this.verdict(steps, resolvedAt, pace, solution);
    return steps;
  }

  private resolvedAt(filedAt: Date, from: Date, pace: number, habit: Habit | undefined): Date {
    const usual = this.world.addWork(from, this.hours(20 * pace, 0.85));
    const limit = this.world.closeOfWorkingDay(filedAt, 14);
    if (habit === 'last_minute' && this.chance(0.3) && limit > from) {
      return new Date(limit.getTime() - this.minutes(1, 14));
    }
    if (habit !== 'bulk' || !this.chance(0.5)) return usual;
    // Everything of the week is closed on Friday at two.
    const local = new Date(usual.getTime() + 7 * 3_600_000);
    const friday = Math.floor(local.getTime() / DAY) + ((5 - local.getUTCDay() + 7) % 7);
    return new Date(friday * DAY + 7 * 3_600_000 + this.minutes(0, 9));
  }

  private verdict(steps: DemoStep[], resolvedAt: Date, pace: number, solution: string): void {
    const later = new Date(resolvedAt.getTime() + this.hours(20, 0.9) * 3_600_000);
    if (this.chance(0.035 * pace)) {
      const again = this.world.addWork(later, this.hours(12 * pace, 0.7));
      steps.push(
        {
          at: later,
          command: 'dispute',
          as: 'reporter',
          text: 'Belum selesai, keadaannya kembali seperti semula.',
          rating: 2,
        },
        { at: again, command: 'resolve', as: 'officer', text: `${solution} Dikerjakan ulang ${this.day(again)}.` },
      );
      return;
    }
    if (!this.chance(0.38)) return;
    const mark = 4.4 - 0.6 * pace + normal(this.random) * 0.9;
    steps.push({
      ...{ at: later, command: 'confirm', as: 'reporter' },
      rating: Math.min(Math.max(Math.round(mark), 1), 5),
    });
  }

  private question(steps: DemoStep[], from: Date): Date {
    const askedAt = this.world.addWork(from, this.hours(2, 0.5));
    steps.push({ at: askedAt, command: 'request-information', as: 'officer', text: this.one(this.texts.questions) });
    const repliedAt = new Date(askedAt.getTime() + this.hours(30, 0.8) * 3_600_000);
    if (this.chance(0.8)) {
      const text = this.one(this.texts.replies);
      steps.push({ at: repliedAt, command: 'supply-information', as: 'reporter', text });
    }
    return repliedAt;
  }

  private pause(steps: DemoStep[], at: Date): Date {
    const resumesAt = new Date(
      this.world.closeOfWorkingDay(at, 2 + Math.floor(this.random() * 6)).getTime() - 8 * 3_600_000,
    );
    const pause = { reason: this.world.pauseReason, resumesAt };
    steps.push({ at, command: 'pause', as: 'officer', text: this.texts.pauseText, pause });
    return resumesAt;
  }

  private rejection(at: Date): DemoStep {
    const reasons = Object.keys(this.texts.rejections);
    const reason = this.one(reasons);
    return { at, command: 'reject', as: 'verifier', reason, text: this.texts.rejections[reason] ?? '' };
  }

  /** How slow an OPD is: 1 is usual. */
  private paceOf(opdCode: string): number {
    const known = this.pace.get(opdCode) ?? 0.55 + this.random() * 1.5;
    this.pace.set(opdCode, known);
    return known;
  }

  private anyOpd(areaCode: string): string {
    for (const { code } of this.texts.categories) {
      const opd = this.world.opdOf(code, areaCode);
      if (opd !== null) return opd;
    }
    throw new Error('no category of demo.yaml has an OPD');
  }

  private reporter() {
    const name = `${this.one(this.texts.names)} ${this.one(this.texts.surnames)}`;
    const number = String(Math.floor(this.random() * 1e8)).padStart(8, '0');
    return { name, email: `warga${number}@example.org`, phone: `+62812${number}` };
  }

  private fill = (template: string, place: string, area: string): string => {
    const filled = template
      .replaceAll('<tempat>', `${place} ${area}`)
      .replaceAll('<sejak>', this.one(this.texts.since))
      .trim();
    return filled.slice(0, 150) === filled || template.includes('<sejak>') ? filled : filled.slice(0, 150);
  };

  private one<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  private chance = (share: number): boolean => this.random() < share;
  private hours = (median: number, spread: number): number => median * Math.exp(normal(this.random) * spread);
  private minutes = (least: number, most: number): number => (least + this.random() * (most - least)) * MINUTE;
  private day = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
