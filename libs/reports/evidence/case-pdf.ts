import type { CaseRecord, CaseStep } from '@tanggap/complaints';
import type { Directory } from '@tanggap/directory';
import { evidenceTexts as texts, localMoment, officeWords, render, type Lang } from '@tanggap/platform';
import { words } from '../lists/list-source';
import type { ReportPdf } from '../pdf/report-pdf';
import { LIMIT, owedByCitizen } from '@tanggap/sla';

const moment = (iso: string): string => localMoment(new Date(iso));

type ClockOfCase = CaseRecord['clocks'][number];

/** What became of a deadline, in a word. Where the citizen let theirs pass, it stopped by itself at its end: that is no breach of anybody's. */
export function outcomeOf(clock: ClockOfCase, lang: Lang): string {
  if (clock.breachedAt !== null) return texts.late[lang];
  if (clock.state === 'cancelled') return texts.notApplicable[lang];
  if (clock.stoppedAt === null) return texts.running[lang];
  return (isUnanswered(clock, clock.stoppedAt) ? texts.unanswered : texts.inTime)[lang];
}

const isUnanswered = ({ clock, dueAt }: ClockOfCase, stoppedAt: string): boolean =>
  isCitizens(clock) && new Date(stoppedAt) >= new Date(dueAt);

const isCitizens = (clock: string | null): boolean => clock !== null && owedByCitizen(clock);

/** `+3wd` in words; '' for a part of the time. */
function timeAfter(key: string, lang: Lang): string {
  const [, count, unit] = /^\+(\d+)(wd|wh|cd|s)$/.exec(key) ?? [];
  return count && unit ? render(texts.after[unit as keyof typeof texts.after], lang, { count }) : '';
}

/** A step in words: which deadline was near or passed, and whom an escalation went to. */
export function stepOf({ type, clock, key, post }: CaseStep, lang: Lang): string {
  const event = words(officeWords.event, type, lang);
  if (type === 'milestone' && key !== null) {
    const params = { clock: words(officeWords.clock, clock ?? '', lang), percent: key, time: timeAfter(key, lang) };
    if (key === LIMIT) return render(isCitizens(clock) ? texts.waitOver : texts.limitPassed, lang, params);
    return render(key.startsWith('+') ? texts.stillLate : texts.reminded, lang, params);
  }
  if (!type.startsWith('escalation_') || post === null) return event;
  return render(texts.withPost, lang, { event, post: words(officeWords.post, post, lang) });
}

/** Who took a step, by role and OPD, never by name. */
export function actorOf({ actorKind, actorRole, actorOpdCode }: CaseStep, directory: Directory, lang: Lang): string {
  if (actorKind !== 'staff') return texts.by[actorKind][lang];
  const role = words(officeWords.role, actorRole, lang) || texts.by.staff[lang];
  if (actorOpdCode === null) return role;
  return `${role}, ${directory.opd(actorOpdCode)?.shortName ?? actorOpdCode}`;
}

/** One case: what it is about, its deadlines, its history with the answers, and its root. */
export function writeCase(pdf: ReportPdf, one: CaseRecord, directory: Directory, lang: Lang): void {
  const t = (text: { id: string; en: string }): string => text[lang];
  const category = one.categoryCode === null ? undefined : directory.category(one.categoryCode);
  pdf.room(180).heading(one.number, 12);
  pdf.text(one.subject ?? t(texts.confidential), { bold: true });
  pdf.facts([
    [t(texts.filedAt), localMoment(one.filedAt)],
    [t(texts.status), words(officeWords.status, one.status, lang)],
    [t(texts.category), (lang === 'id' ? category?.name : category?.nameEn) ?? '–'],
    [t(texts.area), (one.areaCode === null ? undefined : directory.area(one.areaCode)?.name) ?? '–'],
    ...(one.rating === null ? [] : [[t(texts.rating), `${one.rating} / 5`] as const]),
  ]);
  if (one.clocks.length > 0) {
    pdf.table(
      [
        { heading: t(texts.deadlines), share: 4, value: (row) => words(officeWords.clock, row.clock, lang) },
        { heading: t(texts.dueAt), share: 3, value: (row) => moment(row.dueAt) },
        {
          heading: t(texts.stoppedAt),
          share: 3,
          value: (row) => (row.stoppedAt === null ? '–' : moment(row.stoppedAt)),
        },
        { heading: t(texts.outcome), share: 2, value: (row) => outcomeOf(row, lang) },
      ],
      one.clocks,
    );
  }
  pdf.stream.moveDown(0.4);
  for (const step of one.steps) {
    pdf.text(`${moment(step.at)}  ${stepOf(step, lang)} (${actorOf(step, directory, lang)})`);
    if (step.answer !== null) pdf.text(step.answer, { soft: true, indent: 16 });
  }
  pdf.text(`${t(texts.root)}: ${one.root}`, { soft: true });
  pdf.rule();
}
