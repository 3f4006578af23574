import type { DemoPlan } from '@tanggap/complaints';
import { picker } from './arrivals';
import { DemoHandling, type Matter } from './demo-handling';
import type { DemoCategory, DemoTexts } from './demo-texts';
import type { DemoArea, DemoWorld } from './demo-world';
import { Dice } from './dice';

interface Where {
  category: DemoCategory;
  area: DemoArea;
  place: string;
}

const DAY = 86_400_000;
/** Who reports the same later than that means something new. */
const REPEATED_WITHIN = 14 * DAY;
/** Degrees, about a hundred metres: nobody marks the same spot twice. */
const BESIDE = 0.001;
const MOST_FOLLOWERS = 14;

/** Makes up one complaint after the other, the same ones for the same random numbers. */
export class DemoPlans {
  private readonly pickCategory: (at: number) => number;
  private readonly dice: Dice;
  private readonly handling: DemoHandling;
  private readonly wheres = new WeakMap<DemoPlan, Where>();

  constructor(
    private readonly texts: DemoTexts,
    private readonly world: DemoWorld,
    private readonly random: () => number,
  ) {
    this.pickCategory = picker(texts.categories.map(({ weight }) => weight));
    this.dice = new Dice(random);
    this.handling = new DemoHandling(texts, world, this.dice);
  }

  /** Those that were filed then, earliest first; some of them repeat another of them. */
  page(instants: readonly Date[]): DemoPlan[] {
    const plans: DemoPlan[] = [];
    for (const filedAt of instants) {
      const original = this.dice.chance(0.05) ? this.repeatable(plans, filedAt) : undefined;
      plans.push(original ? this.repeat(original, filedAt) : this.next(filedAt));
    }
    return plans;
  }

  private next(filedAt: Date): DemoPlan {
    const category = this.texts.categories[this.pickCategory(this.random())];
    if (!category) throw new Error('demo.yaml has no category');
    const where = { category, area: this.dice.one(this.world.areas), place: this.dice.one(this.texts.places) };
    const plan = this.report(filedAt, where);
    if (plan.supervisory || plan.confidential) return plan;
    if (this.dice.chance(0.04)) plan.followedAt = this.followers(filedAt);
    return this.dice.chance(0.01) ? this.withAnother(plan, where) : plan;
  }

  private report(filedAt: Date, where: Where): DemoPlan {
    const { category, area, place } = where;
    const matter = this.matterOf(where);
    const { supervisory } = matter;
    const kind = this.dice.chance(0.86) ? 'complaint' : this.dice.chance(0.5) ? 'aspiration' : 'information_request';
    const reporter = this.dice.chance(0.68) && !supervisory ? this.reporter() : null;
    const plan: DemoPlan = {
      filedAt,
      channel: this.dice.one(['web', 'web', 'web', 'api', 'sp4n', 'sp4n', 'phone', 'counter']),
      kind,
      subject: this.subjectOf(where),
      description: `${this.textOf(where)} ${this.dice.one(this.texts.effects)}`,
      categoryCode: this.dice.chance(0.92) ? category.code : null,
      areaCode: area.code,
      latitude: area.latitude + (this.random() - 0.5) * BESIDE,
      longitude: area.longitude + (this.random() - 0.5) * BESIDE,
      address: place,
      anonymous: reporter === null,
      confidential: supervisory || this.dice.chance(0.06),
      supervisory,
      reporter,
      steps: this.handling.steps(filedAt, matter),
      acknowledgedAfterHours: this.dice.chance(0.6) ? 1 + this.random() * 30 : null,
      followedAt: [],
    };
    this.wheres.set(plan, where);
    return plan;
  }

  /** What may be reported once more: preferably what was repeated already. */
  private repeatable(plans: readonly DemoPlan[], filedAt: Date): DemoPlan | undefined {
    const latest = plans.slice(-60).filter((plan) => {
      const { kind, supervisory, repeats, parts } = plan;
      const isRecent = filedAt.getTime() - plan.filedAt.getTime() < REPEATED_WITHIN;
      return isRecent && kind === 'complaint' && !supervisory && !repeats && !parts;
    });
    const known = latest.filter((plan) => plans.some(({ repeats }) => repeats?.original === plan));
    return known.length > 0 && this.dice.chance(0.4) ? this.dice.one(known) : this.dice.one(latest);
  }

  /** Somebody else tells of it in their own words; most are merged when a verifier reads them. */
  private repeat(original: DemoPlan, filedAt: Date): DemoPlan {
    const where = this.wheres.get(original);
    if (!where) throw new Error('only what was made up here is repeated');
    const plan = this.report(filedAt, where);
    plan.kind = original.kind;
    const mergedAt = plan.steps[0]?.at;
    if (mergedAt && this.dice.chance(0.75)) plan.repeats = { original, mergedAt };
    return plan;
  }

  /** It tells of a second matter as well, which a verifier splits off before anything else. */
  private withAnother(plan: DemoPlan, { category, area, place }: Where): DemoPlan {
    const others = this.texts.categories.filter(
      ({ code }) => code !== category.code && !this.world.isSupervisory(code),
    );
    const where = { category: this.dice.one(others), area, place };
    const at = this.world.addWork(plan.filedAt, 0.1 + this.random());
    const part = this.report(plan.filedAt, where);
    // It is handled from when it was split off: what would have come before waits.
    const steps = this.handling.steps(at, this.matterOf(where));
    const { reporter, anonymous, confidential, channel, kind } = plan;
    const own = { ...part, ...{ reporter, anonymous, confidential, channel, kind }, steps };
    const subject = `${plan.subject}; ${part.subject.toLowerCase()}`.slice(0, 150);
    return {
      ...plan,
      subject,
      description: `${plan.description} ${this.texts.besides} ${part.description}`,
      parts: { at, plans: [own] },
    };
  }

  private matterOf({ category, area, place }: Where): Matter {
    const opdCode = this.world.opdOf(category.code, area.code) ?? this.anyOpd(area.code);
    return { category, area: area.name, place, opdCode, supervisory: this.world.isSupervisory(category.code) };
  }

  private followers(filedAt: Date): Date[] {
    const count = 1 + Math.floor(this.random() ** 2 * MOST_FOLLOWERS);
    return Array.from({ length: count }, () => new Date(filedAt.getTime() + this.dice.hours(30, 1) * 3_600_000));
  }

  private anyOpd(areaCode: string): string {
    for (const { code } of this.texts.categories) {
      const opd = this.world.opdOf(code, areaCode);
      if (opd !== null) return opd;
    }
    throw new Error('no category of demo.yaml has an OPD');
  }

  private reporter() {
    const name = `${this.dice.one(this.texts.names)} ${this.dice.one(this.texts.surnames)}`;
    const number = String(Math.floor(this.random() * 1e8)).padStart(8, '0');
    return { name, email: `warga${number}@example.org`, phone: `+62812${number}` };
  }

  private subjectOf({ category, area, place }: Where): string {
    return this.fill(this.dice.one(category.subjects), place, area.name);
  }

  private textOf({ category, area, place }: Where): string {
    return this.fill(this.dice.one(category.texts), place, area.name);
  }

  private fill(template: string, place: string, area: string): string {
    const filled = template
      .replaceAll('<tempat>', `${place} ${area}`)
      .replaceAll('<sejak>', this.dice.one(this.texts.since))
      .trim();
    return filled.slice(0, 150) === filled || template.includes('<sejak>') ? filled : filled.slice(0, 150);
  }
}
