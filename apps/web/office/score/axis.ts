const STEPS = [1, 2, 5, 10];

/** Whole steps around a part of a scale of 0 to 100, so that as many as six ticks are round numbers. */
export function axisAround(
  least: number,
  most: number,
): { low: number; high: number; ticks: number[]; digits: number } {
  const raw = Math.max((most - least) / 4, 0.01);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find((one) => one * power >= raw - 1e-9) ?? 10) * power;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.max(0, Math.floor(least / step + 1e-9));
  const last = Math.min(Math.round(100 / step), Math.max(first + 1, Math.ceil(most / step - 1e-9)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(digits)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 100, ticks, digits };
}
