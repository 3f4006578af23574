import { Injectable } from '@nestjs/common';
import { tallyOfNumbers } from '../domain/counted-tally';
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

/** Of its cases so many were rejected. */
export interface CountedGroup extends TallyGroup {
  rejected: number;
}

/** What was handled how, from the rows that are kept anyway: some dozens, however many complaints there are. */
@Injectable()
export class CountedTallies {
  constructor(private readonly answers: MetricAnswers) {}

  async groups({ from, until, areas, asOf }: CountedScope, today: string): Promise<CountedGroup[]> {
    const asked = { period: { from, to: daysBefore(until, 1) }, asOf };
    const [all = new Map<string, Amounts>(), ...byArea] = await this.answers.sumsOf(
      [{}, ...areas.map((area) => ({ area }))].map((where) => ({ filter: { ...asked, where }, key: 'opd' as const })),
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
}

const codeOf = (opd: string): string | null => (opd === '' ? null : opd);

function takeOff(from: Amounts | undefined, amounts: Amounts): void {
  for (const [code, amount] of amounts) from?.set(code, (from.get(code) ?? 0) - amount);
}
