import { Injectable } from '@nestjs/common';
import { accepted, tallyOfNumbers } from '../domain/counted-tally';
import type { Amounts } from '../domain/measures/contributions';
import { daysBefore } from '../domain/measures/spans';
import type { TallyGroup } from '../domain/unit';
import { MetricAnswers } from './metric-answers';

/** Whole months of filing, as periods of a score are: local days, `until` exclusive. */
export interface CountedScope {
  from: string;
  until: string;
  /** Kecamatan that units have as their own. */
  areas: readonly string[];
  /** As known at the end of that local day; else as known now. */
  asOf?: string | undefined;
}

export interface CountedArrivals {
  opdCode: string | null;
  area: string | null;
  count: number;
}

/** What was handled how, from the rows that are kept anyway: some dozens, however many complaints there are. */
@Injectable()
export class CountedTallies {
  constructor(private readonly answers: MetricAnswers) {}

  async groups({ from, until, areas, asOf }: CountedScope, today: string): Promise<TallyGroup[]> {
    const [all = new Map<string, Amounts>(), ...byArea] = await this.answers.sumsOf(
      questionsOf({ from, until, areas, asOf }),
      today,
    );
    const own = areas.flatMap((area, place) =>
      [...(byArea[place] ?? [])].map(([opd, amounts]) => ({ opdCode: codeOf(opd), area, amounts })),
    );
    // What lies in no unit's area is what is left of the OPD.
    for (const { opdCode, amounts } of own) takeOff(all.get(opdCode ?? ''), amounts);
    const whole = [...all].map(([opd, amounts]) => ({ opdCode: codeOf(opd), area: null, amounts }));
    return [...whole, ...own].flatMap(({ amounts, ...group }) => {
      const counted = tallyOfNumbers(amounts);
      return counted.cases === 0 ? [] : { ...group, ...counted };
    });
  }

  /** How many came and were not rejected. */
  async arrived(scope: CountedScope, today: string): Promise<CountedArrivals[]> {
    const [all = new Map<string, number>(), ...byArea] = await this.answers.countsOf(
      questionsOf(scope),
      today,
      accepted,
    );
    const own = scope.areas.flatMap((area, place) =>
      [...(byArea[place] ?? [])].map(([opd, count]) => ({ opd, area, count })),
    );
    for (const { opd, count } of own) all.set(opd, (all.get(opd) ?? 0) - count);
    const whole = [...all].map(([opd, count]) => ({ opd, area: null, count }));
    return [...whole, ...own].map(({ opd, ...rest }) => ({ opdCode: codeOf(opd), ...rest }));
  }
}

/** Of all, and of each area: by OPD. */
const questionsOf = ({ from, until, areas, asOf }: CountedScope) =>
  [{}, ...areas.map((area) => ({ area }))].map((where) => ({
    filter: { period: { from, to: daysBefore(until, 1) }, asOf, where },
    key: 'opd' as const,
  }));

const codeOf = (opd: string): string | null => (opd === '' ? null : opd);

function takeOff(from: Amounts | undefined, amounts: Amounts): void {
  for (const [code, amount] of amounts) from?.set(code, (from.get(code) ?? 0) - amount);
}
