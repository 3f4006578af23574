import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock, parseFrom, parseTo, AppError, filled, type Text } from '@tanggap/platform';
import { CalendarHistory } from '@tanggap/sla';
import { detectorWords, warningsOf, type DetectorSetting, type Warning } from './domain/detectors';
import { DetectorRepository, type DetectorScope } from './persistence/detector.repository';
import { GamingWatch, type FoundWarnings } from './persistence/gaming-watch';

export interface NamedWarning extends Warning {
  opdName: string;
  name: Text;
  definition: Text;
}

interface FoundPatterns {
  /** Null: nobody has looked since the thresholds changed or complaints were brought in; a worker does so within minutes. */
  foundAt: Date | null;
  warnings: NamedWarning[];
}

interface WarningsQuery {
  from?: string | undefined;
  to?: string | undefined;
  opd?: string | undefined;
}

const DAY = 86_400_000;
const USUAL_DAYS = 90;
const LONGEST_DAYS = 366;
const HOUR = 3_600_000;

/** A worker looks as often as that … */
const LOOK_EVERY_MS = 600_000;
/** … and so long a file may leave with what it found. */
const FRESH_MS = 3_600_000;

/** Warns of patterns by which numbers look better than the work behind them; the cases say what is to be looked into. */
@Injectable()
export class DetectGaming {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly calendars: CalendarHistory,
    private readonly detectors: DetectorRepository,
    private readonly watch: GamingWatch,
  ) {}

  /** Of what was resolved in the last 90 days before a worker looked, of one OPD where it is given. Looks at nothing itself. */
  async latest(opd?: string): Promise<FoundPatterns> {
    await this.directory.refresh();
    const found = await this.watch.found();
    return found ? this.shown(found, opd) : { foundAt: null, warnings: [] };
  }

  /**
   * Of what was resolved within these local days; else in the last 90, as a worker found them within the last hour. Looking takes
   * seconds where there are very many: for jobs.
   * @throws AppError `validation_failed` for a day that doesn't exist or more than a year
   */
  async execute({ from, to, opd }: WarningsQuery): Promise<FoundPatterns> {
    await this.directory.refresh();
    const isUsual = from === undefined && to === undefined;
    const before = isUsual ? await this.watch.found() : null;
    const isFresh = before !== null && this.clock.now().getTime() - before.foundAt.getTime() < FRESH_MS;
    return this.shown(isFresh ? before : await this.find(this.scopeOf({ from, to, opd })), opd);
  }

  /** Looks at the last 90 days where nobody has for ten minutes. Returns how many warnings there are; null: it wasn't due. */
  async watchOut(): Promise<number | null> {
    const now = this.clock.now();
    if (!(await this.watch.claim(now, new Date(now.getTime() - LOOK_EVERY_MS)))) return null;
    const { warnings } = await this.find(this.scopeOf({}));
    await this.watch.keep(now, warnings);
    return warnings.length;
  }

  /** Cases have come that nobody could foresee (an import): what was found no longer holds. */
  async lookAgain(): Promise<void> {
    await this.watch.forget();
  }

  private shown({ foundAt, warnings }: FoundWarnings, opd: string | undefined): FoundPatterns {
    const asked = warnings.filter(({ opdCode }) => opd === undefined || opdCode === opd);
    return { foundAt, warnings: asked.map((warning) => this.named(warning)) };
  }

  private async find(scope: DetectorScope): Promise<FoundWarnings> {
    const foundAt = this.clock.now();
    const [settings, resolved] = await Promise.all([this.detectors.settings(), this.detectors.resolved(scope)]);
    const warnings: Warning[] = [];
    for (const setting of settings) warnings.push(...(await this.warnings(setting, scope, resolved)));
    return { foundAt, warnings };
  }

  private async warnings(
    setting: DetectorSetting,
    scope: DetectorScope,
    resolved: ReadonlyMap<string, number>,
  ): Promise<Warning[]> {
    const { code, limit } = setting;
    if (code !== 'paused_before_breach') {
      return warningsOf(setting, await this.detectors.cases(code, limit, scope), resolved);
    }
    const pauses = await this.detectors.pauses(scope);
    const calendarAt = await this.calendars.ofDefault();
    const late = pauses.filter(({ startedAt, pausedAt, budgetMs }) => {
      const left = budgetMs - calendarAt(pausedAt).workTimeBetween(startedAt, pausedAt);
      return left >= 0 && left < limit * HOUR;
    });
    const of = new Map<string, number>();
    for (const { opdCode } of pauses) of.set(opdCode, (of.get(opdCode) ?? 0) + 1);
    return warningsOf(setting, late, of);
  }

  private named(warning: Warning): NamedWarning {
    const { name, definition } = detectorWords[warning.code];
    const opdName = this.directory.opdName(warning.opdCode);
    return { ...warning, opdName, name, definition: filled(definition, { limit: warning.limit }) };
  }

  private scopeOf(query: WarningsQuery): DetectorScope {
    const to = query.to === undefined ? this.clock.now() : parseTo(query.to);
    const from =
      query.from === undefined
        ? new Date((to ?? this.clock.now()).getTime() - USUAL_DAYS * DAY)
        : parseFrom(query.from);
    const isWrong = !from || !to || to.getTime() - from.getTime() > LONGEST_DAYS * DAY;
    if (isWrong) throw new AppError('validation_failed', { errors: [{ field: 'from', message: periodWanted }] });
    return { from, to, opdCode: query.opd ?? null };
  }
}

const periodWanted: Text = {
  id: 'Tulis tanggal seperti 2026-11-20, paling lama satu tahun.',
  en: 'Give dates such as 2026-11-20, at most a year apart.',
};
