import { dataPackTexts } from '@tanggap/platform';
import type { DataPack } from '../data-pack';
import type { PackCalendar, PackPolicy } from '../schemas/time-limits';
import type { PackChecker } from './pack-checker';

/** Calendars, days off and limits. */
export function checkTimeLimits(pack: DataPack, checker: PackChecker): void {
  checker.unique(
    'calendars.yaml',
    pack.calendars.map(({ code }, index) => ({ value: code, path: ['calendars', index, 'code'] })),
  );
  pack.calendars.forEach((calendar, index) => checkCalendar(calendar, index, checker));
  checkDaysOff(pack, checker);
  checkPolicies(pack, checker);
  checker.unique(
    'sla-policies.yaml',
    pack.pauseReasons.map(({ code }, index) => ({ value: code, path: ['pauseReasons', index, 'code'] })),
  );
}

function checkCalendar(calendar: PackCalendar, index: number, checker: PackChecker): void {
  calendar.versions.forEach(({ validFrom, weekly }, version) => {
    const path = ['calendars', index, 'versions', version];
    const before = calendar.versions[version - 1]?.validFrom;
    if (before !== undefined && before >= validFrom) {
      checker.report('calendars.yaml', [...path, 'validFrom'], dataPackTexts.notAscending, { value: before });
    }
    for (const [day, periods] of Object.entries(weekly)) {
      periods.forEach(({ opens, closes }, place) => {
        const periodPath = [...path, 'weekly', day, place];
        if (closes <= opens) {
          checker.report('calendars.yaml', [...periodPath, 'closes'], dataPackTexts.closesBeforeOpens, {
            value: opens,
          });
        }
        const earlier = periods[place - 1]?.closes;
        if (earlier !== undefined && opens < earlier) {
          checker.report('calendars.yaml', [...periodPath, 'opens'], dataPackTexts.notAscending, { value: earlier });
        }
      });
    }
  });
}

function checkDaysOff({ holidays, decrees }: DataPack, checker: PackChecker): void {
  checker.unique(
    'calendars.yaml',
    decrees.map(({ year }, index) => ({ value: String(year), path: ['decrees', index, 'year'] })),
  );
  checker.unique(
    'holidays.csv',
    holidays.map(({ date }, index) => ({ value: date, path: [index, 'date'] })),
  );
  const years = new Set(decrees.map(({ year }) => String(year)));
  holidays.forEach(({ date }, index) => {
    const value = date.slice(0, 4);
    if (!years.has(value)) checker.report('holidays.csv', [index, 'date'], dataPackTexts.yearWithoutDecree, { value });
  });
}

/** The promise to the citizen needs these for every kind; `statutory` is the law's and not for every kind. */
const everyKindNeeds = ['verification', 'first_response', 'resolution', 'information', 'citizen_reply'] as const;

function checkPolicies({ policies }: DataPack, checker: PackChecker): void {
  const nameOf = ({ kind, supervisory }: Pick<PackPolicy, 'kind' | 'supervisory'>) =>
    supervisory ? `${kind} (supervisory)` : kind;
  checker.unique(
    'sla-policies.yaml',
    policies.map((policy, index) => ({ value: nameOf(policy), path: ['policies', index, 'kind'] })),
  );
  const present = new Set(policies.map(nameOf));
  for (const value of ['complaint', 'complaint (supervisory)', 'aspiration', 'information_request']) {
    if (!present.has(value)) checker.report('sla-policies.yaml', ['policies'], dataPackTexts.missingPolicy, { value });
  }
  policies.forEach(({ clocks }, index) => {
    const path = ['policies', index, 'clocks'];
    checker.unique(
      'sla-policies.yaml',
      clocks.map(({ clock }, place) => ({ value: clock, path: [...path, place, 'clock'] })),
    );
    for (const value of everyKindNeeds) {
      if (clocks.some(({ clock }) => clock === value)) continue;
      checker.report('sla-policies.yaml', path, dataPackTexts.missingClock, { value });
    }
    clocks.forEach(({ milestones }, place) => {
      if (milestones.some((milestone) => 'percent' in milestone && milestone.percent === 100)) return;
      checker.report('sla-policies.yaml', [...path, place, 'milestones'], dataPackTexts.missingLimit);
    });
  });
}
