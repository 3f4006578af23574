import { LIMIT } from '@tanggap/sla';
import type { CaseEvent } from '../case';
import type { Span } from './elapsed';

/** What another OPD was asked to contribute, as far as the events tell it. */
export interface Help {
  id: string;
  opdCode: string;
  askedAt: Date;
  /** `over` without an answer: refused, withdrawn, or moot. */
  state: 'open' | 'done' | 'over';
  /** Whether its limit passed while it was open. */
  late: boolean;
  /** Asked until done; null while it isn't. */
  took: Span | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The contributions after one more event; the same list where it isn't about one. */
export function helpsAfter(
  helps: readonly Help[],
  { type, at, data }: CaseEvent,
  span: (from: Date) => Span,
): readonly Help[] {
  const id = text(data['contributionId']);
  const change = (which: (help: Help) => boolean, to: (help: Help) => Partial<Help>): readonly Help[] =>
    helps.map((help) => (help.state === 'open' && which(help) ? { ...help, ...to(help) } : help));
  switch (type) {
    case 'contribution_requested':
      return [...helps, { id, opdCode: text(data['opdCode']), askedAt: at, state: 'open', late: false, took: null }];
    case 'contribution_completed':
      return change(
        (help) => help.id === id,
        ({ askedAt }) => ({ state: 'done', took: span(askedAt) }),
      );
    case 'contribution_refused':
    case 'contribution_withdrawn':
    case 'contribution_ended':
      return change(
        (help) => help.id === id,
        () => ({ state: 'over' }),
      );
    case 'milestone':
      // An OPD has one open task of a report at most.
      return data['clock'] === 'contribution' && data['key'] === LIMIT
        ? change(
            ({ opdCode }) => opdCode === data['opdCode'],
            () => ({ late: true }),
          )
        : helps;
    default:
      return helps;
  }
}
