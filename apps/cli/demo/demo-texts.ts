import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UserError } from '../user-error';

export interface DemoCategory {
  code: string;
  weight: number;
  subjects: string[];
  texts: string[];
  answers: string[];
  solutions: string[];
}

export type Habit = 'last_minute' | 'bulk' | 'copied' | 'pause_before_breach' | 'unanswered';

/** What a data pack has to make up complaints of. */
export interface DemoTexts {
  places: string[];
  since: string[];
  effects: string[];
  names: string[];
  surnames: string[];
  categories: DemoCategory[];
  questions: string[];
  replies: string[];
  rejections: Record<string, string>;
  pauseText: string;
  /** What a head says who gives a report to an officer. */
  handOver: string;
  /** Why an OPD says that it is another's, and what the coordinator says when two have said so. */
  returns: string[];
  decisions: string[];
  /** Between two matters of one report. */
  besides: string;
  contributions: Record<'asks' | 'answers' | 'refusals' | 'withdrawals', string[]>;
  habits: Record<string, Habit>;
}

const lists = [
  ...(['places', 'since', 'effects', 'names', 'surnames', 'categories'] as const),
  ...(['questions', 'replies', 'returns', 'decisions'] as const),
];
const ofContributions = ['asks', 'answers', 'refusals', 'withdrawals'] as const;

/** @throws UserError where the pack has no demo.yaml, or one without a list that is needed */
export async function readDemoTexts(folder: string): Promise<DemoTexts> {
  const file = join(folder, 'demo.yaml');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`${file} is missing: without it no complaints can be made up`);
  });
  const read = parse(text) as Partial<DemoTexts>;
  for (const list of lists) {
    assertFull(file, list, read[list]);
  }
  for (const list of ofContributions) assertFull(file, `contributions.${list}`, read.contributions?.[list]);
  const { rejections = {}, pauseText = '', handOver = '', besides = '', habits: planted = {} } = read;
  return { ...(read as DemoTexts), rejections, pauseText, handOver, besides, habits: planted };
}

function assertFull(file: string, list: string, value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) throw new UserError(`${file}: ${list} is an empty list`);
}
