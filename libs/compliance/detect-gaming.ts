import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock, parseFrom, parseTo, AppError, filled, type Text } from '@tanggap/platform';
import { CalendarHistory } from '@tanggap/sla';
import { detectorWords, warningsOf, type DetectorSetting, type Warning } from './domain/detectors';
import { DetectorRepository, type DetectorScope } from './persistence/detector.repository';

export interface NamedWarning extends Warning {
  opdName: string;
  name: Text;
  definition: Text;
}

const DAY = 86_400_000;
const USUAL_DAYS = 90;
const LONGEST_DAYS = 366;
const HOUR = 3_600_000;

/** Warns of patterns by which numbers look better than the work behind them; the cases say what is to be looked into. */
@Injectable()
export class DetectGaming {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly calendars: CalendarHistory,
    private readonly detectors: DetectorRepository,
  ) {}

  /**
   * Of what was resolved within these local days; else in the last 90.
   * @throws AppError `validation_failed` for a day that doesn't exist or more than a year
   */
  async execute(query: {
    from?: string | undefined;
    to?: string | undefined;
    opd?: string | undefined;
  }): Promise<NamedWarning[]> {
    const scope = this.scopeOf(query);
    const [settings, resolved] = await Promise.all([
      this.detectors.settings(),
      this.detectors.resolved(scope),
      this.directory.refresh(),
    ]);
    const warnings: Warning[] = [];
    for (const setting of settings) warnings.push(...(await this.warnings(setting, scope, resolved)));
    return warnings.map((warning) => this.named(warning));
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
    const opdName = this.directory.opd(warning.opdCode)?.name ?? warning.opdCode;
    return { ...warning, opdName, name, definition: filled(definition, { limit: warning.limit }) };
  }

  private scopeOf(query: {
    from?: string | undefined;
    to?: string | undefined;
    opd?: string | undefined;
  }): DetectorScope {
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
