import { AppError, filled, parseFrom } from '@tanggap/platform';

const SHAPE = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** The instants of `2026`, `2026-Q3` or `2026-09`; `to` is exclusive. @throws AppError `validation_failed` for anything else */
export function spanOf(period: string): { from: Date; to: Date } {
  const [, year, quarter, month] = SHAPE.exec(period) ?? [];
  if (year === undefined) throw invalid(period);
  const first = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2;
  const months = quarter !== undefined ? 3 : month !== undefined ? 1 : 12;
  const [from, to] = [dayOf(Number(year), first), dayOf(Number(year), first + months)];
  if (!from || !to) throw invalid(period);
  return { from, to };
}

/** The first moment of a month; the thirteenth is the next year's first. */
const dayOf = (year: number, month: number): Date | null =>
  parseFrom(`${month > 12 ? year + 1 : year}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}-01`);

const invalid = (period: string): AppError =>
  new AppError('validation_failed', {
    errors: [
      {
        field: 'period',
        message: filled(
          {
            id: 'Tulis periode seperti 2026, 2026-Q3, atau 2026-09, bukan {period}.',
            en: 'Give a period such as 2026, 2026-Q3 or 2026-09, not {period}.',
          },
          { period: period.slice(0, 20) },
        ),
      },
    ],
  });
