import type { Amounts } from '../domain/measures/contributions';

/** How amounts stand in a row: two arrays side by side, sorted so that equal amounts are equal rows. */
export function amountColumns(amounts: Amounts): { codes: number[]; amounts: number[] } {
  const sorted = [...amounts].sort(([a], [b]) => a - b);
  return { codes: sorted.map(([code]) => code), amounts: sorted.map(([, amount]) => amount) };
}

export interface AmountColumns {
  codes: number[];
  /** As float8[]: exact below 2^53. */
  amounts: number[];
}

export const amountsOf = ({ codes, amounts }: AmountColumns): Amounts =>
  new Map(codes.map((code, index) => [code, amounts[index] ?? 0]));
