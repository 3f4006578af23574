import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, isoInstant, localDay, parseFrom } from '@tanggap/platform';
import { foldCase } from './domain/case';
import { instrumentFor } from './domain/instrument';
import { catalogueVersion } from './domain/measures/catalogue';
import { parsePeriod, type LocalPeriod } from './domain/period';
import type { RegionFacts } from './domain/region';
import { tallyOfCase } from './domain/tally';
import { assessedUnits, mergeGroups, ownArea, type TallyGroup, type Unit } from './domain/unit';
import { withUnits, type UnitSettings } from './domain/unit-settings';
import { AssessmentRepository } from './persistence/assessment.repository';
import { CountedTallies, type CountedArrivals, type CountedScope } from './persistence/counted-tallies';
import type { StoredInstrument } from './persistence/compliance-instrument.entity';
import { EvidenceRepository } from './persistence/evidence.repository';
import { InstrumentRepository } from './persistence/instrument.repository';
import { MetricState } from './persistence/metric-state';
import { TallyReader, type TallyScope } from './persistence/tally.reader';

export interface FactsQuery {
  /** `2026`, `2026-Q3` or `2026-09`; the current year when not given. */
  period?: string | undefined;
  /** By its code; else the one of the year. Drafts and companions are taken only so. */
  instrument?: string | undefined;
  /** As known at that instant instead of now; the same numbers whenever it is asked. */
  asOf?: Date | undefined;
  /** These instead of the units that are set: to try them out. */
  units?: UnitSettings | undefined;
}

type LocalDays = Pick<LocalPeriod, 'from' | 'until'>;

export interface PeriodFacts extends RegionFacts {
  instrument: StoredInstrument;
  period: string;
  days: LocalPeriod;
  from: Date;
  /** Exclusive. */
  to: Date;
  asOf: Date;
}

/** What is asked about, before anything is counted. */
export type PeriodFrame = Omit<PeriodFacts, 'values' | 'documents' | 'groups'> & {
  /** An instant before now; undefined: as of now. */
  past: Date | undefined;
};

/** Reads what the scores of a period follow from. */
@Injectable()
export class ScoreFacts {
  constructor(
    private readonly clock: Clock,
    private readonly instruments: InstrumentRepository,
    private readonly assessments: AssessmentRepository,
    private readonly evidence: EvidenceRepository,
    private readonly directory: Directory,
    private readonly tallies: TallyReader,
    private readonly rows: CountedTallies,
    private readonly state: MetricState,
    private readonly timeline: TimelineReader,
  ) {}

  /** @throws AppError as `frame` */
  async of(query: FactsQuery): Promise<PeriodFacts> {
    return this.counted(await this.frame(query));
  }

  /** @throws AppError `validation_failed` for a period or an instrument that is none */
  async frame(query: FactsQuery): Promise<PeriodFrame> {
    const now = this.clock.now();
    const period = query.period ?? isoInstant(now).slice(0, 4);
    const days = parsePeriod(period);
    const from = days && parseFrom(days.from);
    const to = days && parseFrom(days.until);
    if (!days || !from || !to) throw invalidPeriod();
    // Of a day that isn't over yet, what is known by now.
    const past = query.asOf && query.asOf < now ? query.asOf : undefined;
    const set = await this.instrument(days.year, query.instrument, past ?? null);
    const instrument = query.units ? withUnits(set, query.units) : set;
    return { instrument, period, days, from, to, asOf: past ?? now, past };
  }

  async counted({ past, ...frame }: PeriodFrame): Promise<PeriodFacts> {
    const { instrument, days, from, to, asOf } = frame;
    const units = assessedUnits(instrument);
    const scope = { from, to, areas: units.flatMap(({ areas }) => areas ?? []) };
    const [values, documents, groups] = await Promise.all([
      this.assessments.inForce(instrument.valuesOf ?? instrument.code, days.year, asOf),
      this.evidence.counts(days, past),
      this.countedGroups(units, days, past).then(
        (counted) => counted ?? (past ? this.groupsAsOf(scope, past) : this.tallies.groups(scope, null)),
      ),
    ]);
    return { ...frame, values, documents, groups };
  }

  /** @param asOf as it was known by then, with its units. @throws AppError `validation_failed` for an instrument nobody knows */
  async instrument(year: number | undefined, code?: string, asOf: Date | null = null): Promise<StoredInstrument> {
    const all = await this.instruments.all(asOf);
    if (code === undefined) return instrumentFor(all, year);
    const found = all.find((one) => one.code === code);
    if (!found) throw unknownInstrument();
    return found;
  }

  /**
   * From the rows of kept numbers. Null where units have other areas than kecamatan, where it is asked for an instant within a day, or
   * while an upgrade has yet to count the rows again.
   */
  private async countedGroups(
    units: readonly Unit[],
    days: LocalPeriod,
    past: Date | undefined,
  ): Promise<TallyGroup[] | null> {
    const asOf = past && localDay(past);
    if (past && localDay(new Date(past.getTime() + 1)) === asOf) return null;
    return this.fromRows(units, days, asOf, (scope, today) => this.rows.groups(scope, today));
  }

  /** How many came in these days and were not rejected, by OPD and area. Null as the counted facts are. */
  async arrived(units: readonly Unit[], days: LocalDays): Promise<CountedArrivals[] | null> {
    return this.fromRows(units, days, undefined, (scope, today) => this.rows.arrived(scope, today));
  }

  private async fromRows<Read>(
    units: readonly Unit[],
    { from, until }: LocalDays,
    asOf: string | undefined,
    read: (scope: CountedScope, today: string) => Promise<Read>,
  ): Promise<Read | null> {
    const areas = [...new Set(units.flatMap(({ areas: own }) => own ?? []))];
    if (areas.some((area) => this.directory.area(area)?.level !== 'district')) return null;
    const [version, answer] = await Promise.all([
      this.state.version(),
      read({ from, until, areas, asOf }, localDay(this.clock.now())),
    ]);
    return version < catalogueVersion ? null : answer;
  }

  /** Cases that rested before `asOf` are as they are kept; only those that moved since are folded from their events. */
  private async groupsAsOf(scope: TallyScope, asOf: Date): Promise<TallyGroup[]> {
    const groups = await this.tallies.groups(scope, asOf);
    for await (const ids of this.tallies.movedSince(scope, asOf)) {
      for (const events of (await this.timeline.eventsOfAll(ids)).values()) {
        const folded = foldCase(events, asOf);
        // What was merged by then counts as the report it was merged into.
        if (!folded || folded.status === 'merged') continue;
        const area = ownArea(scope.areas, folded.areaCode);
        groups.push({ opdCode: folded.opdCode, area, cases: 1, tally: tallyOfCase(folded) });
      }
    }
    return mergeGroups(groups);
  }
}

export const invalidPeriod = (): AppError =>
  new AppError('validation_failed', {
    errors: [
      {
        field: 'period',
        message: {
          id: 'Tulis periode seperti 2026, 2026-Q3, atau 2026-09.',
          en: 'Give a period such as 2026, 2026-Q3 or 2026-09.',
        },
      },
    ],
  });

const unknownInstrument = (): AppError =>
  new AppError('validation_failed', {
    errors: [
      { field: 'instrument', message: { id: 'Instrumen ini tidak dikenal.', en: 'This instrument is unknown.' } },
    ],
  });
