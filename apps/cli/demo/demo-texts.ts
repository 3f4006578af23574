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

export const habits = ['last_minute', 'bulk', 'copied', 'pause_before_breach', 'unanswered'] as const;
export type Habit = (typeof habits)[number];

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
  habits: Record<string, Habit>;
}

const lists = ['places', 'since', 'effects', 'names', 'surnames', 'categories', 'questions', 'replies'] as const;

/** @throws UserError where the pack has no demo.yaml, or one without a list that is needed */
export async function readDemoTexts(folder: string): Promise<DemoTexts> {
  const file = join(folder, 'demo.yaml');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`${file} is missing: without it no complaints can be made up`);
  });
  const read = parse(text) as Partial<DemoTexts>;
  for (const list of lists) {
    if (!Array.isArray(read[list]) || read[list].length === 0) throw new UserError(`${file}: ${list} is an empty list`);
  }
  const { rejections = {}, pauseText = '', habits: planted = {} } = read;
  return { ...(read as DemoTexts), rejections, pauseText, habits: planted };
}
