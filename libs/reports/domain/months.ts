/** A month and those before it, the latest last: `2026-01` and 3 give 2025-11, 2025-12, 2026-01. */
export function monthsUntil(period: string, count: number): string[] {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 - (count - 1 - index);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
