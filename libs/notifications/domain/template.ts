import type { Channel } from './delivery';
import type { Audience, Step } from './steps';

/** The wording of one message; `{name}` stands for a value. Only mail has a subject; in the office it is the heading. */
export interface Wording {
  subject: string;
  body: string;
}

export interface TemplateKey {
  audience: Audience;
  step: Step;
  channel: Channel;
  language: 'id' | 'en';
}

export type Placeholder =
  'number' | 'opd' | 'link' | 'regency' | 'clock' | 'due' | 'reason' | 'into' | 'period' | 'count' | 'items';

/** Characters. A short message of three parts; mail and WhatsApp as long as anybody reads. */
export const lengths: Record<Channel, { subject: number; body: number }> = {
  in_app: { subject: 120, body: 500 },
  email: { subject: 150, body: 4000 },
  sms: { subject: 0, body: 459 },
  whatsapp: { subject: 0, body: 1000 },
};

export const hasSubject = (channel: Channel): boolean => lengths[channel].subject > 0;

const byDeadline: readonly Step[] = ['reminder', 'breach', 'escalation', 'wait_over'];
const dated: readonly Step[] = [
  'information_requested',
  'resolved',
  'paused',
  'resumed',
  'pause_approved',
  'contribution_requested',
  'extension_requested',
  'extension_approved',
  'deadline_extended',
  'deadline_recalculated',
];

/** What may stand in a template. The neutral one knows nothing of the report. */
export function placeholdersOf({ step }: Pick<TemplateKey, 'step'>): Placeholder[] {
  if (step === 'neutral') return ['link', 'regency'];
  if (step === 'monthly_report' || step === 'monthly_report_copy') return ['period', 'link', 'regency'];
  if (step === 'digest') return ['count', 'items', 'link', 'regency'];
  return [
    'number',
    'opd',
    'link',
    'regency',
    ...(byDeadline.includes(step) ? (['clock', 'due'] as const) : []),
    ...(dated.includes(step) ? (['due'] as const) : []),
    ...(step === 'rejected' ? (['reason'] as const) : []),
    ...(step === 'merged' ? (['into'] as const) : []),
  ];
}

export type WordingProblem =
  | { field: 'subject' | 'body'; problem: 'unknown_placeholder'; unknown: string[]; known: Placeholder[] }
  | { field: 'subject' | 'body'; problem: 'too_long'; max: number }
  | { field: 'subject'; problem: 'needed' | 'one_line' | 'none' }
  | { field: 'body'; problem: 'needed' };

/** Everything that is wrong with a wording; empty when it can be used. */
export function wordingProblems(key: TemplateKey, wording: Wording): WordingProblem[] {
  const max = lengths[key.channel];
  const known = placeholdersOf(key);
  const problems: WordingProblem[] = [];
  const subject = wording.subject.trim();
  if (!hasSubject(key.channel) && subject !== '') problems.push({ field: 'subject', problem: 'none' });
  if (hasSubject(key.channel) && subject === '') problems.push({ field: 'subject', problem: 'needed' });
  if (/[\r\n\u2028\u2029]/.test(subject)) problems.push({ field: 'subject', problem: 'one_line' });
  if (wording.body.trim() === '') problems.push({ field: 'body', problem: 'needed' });
  for (const field of ['subject', 'body'] as const) {
    if (wording[field].length > Math.max(max[field], 1)) problems.push({ field, problem: 'too_long', max: max[field] });
    const unknown = placeholdersIn(wording[field]).filter((name) => !(known as string[]).includes(name));
    if (unknown.length > 0) problems.push({ field, problem: 'unknown_placeholder', unknown, known });
  }
  return problems;
}

/** The names between braces, each once, shortened: they are quoted to whoever wrote them. */
function placeholdersIn(text: string): string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.slice(0, 40));
  return [...new Set(names)];
}

export type Values = Partial<Record<Placeholder, string>>;

/** Fills a wording; a value that is missing leaves its place empty, so that no brace ever reaches a reader. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name as Placeholder] ?? '');
}
