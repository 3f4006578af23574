/**
 * What the charts of the dashboards say, as plain options of ECharts: drawn in the browser, or on a server as SVG. Pure; every
 * word and colour comes in.
 */
export interface ChartPalette {
  first: string;
  second: string;
  line: string;
  ink: string;
  rule: string;
  /** By its name: what is measured before it is drawn can't be inherited. */
  font: string;
  /** A count in the reader's form. */
  amount: (count: number) => string;
}

interface ChartSeries {
  name: string;
  /** null: nothing can be said, so nothing is drawn. */
  values: readonly (number | null)[];
}

const base = (palette: ChartPalette) => ({
  animation: false,
  aria: { enabled: true },
  color: [palette.first, palette.second, palette.line],
  textStyle: { color: palette.ink, fontFamily: palette.font },
  tooltip: { trigger: 'axis' as const, confine: true },
  legend: {
    top: 0,
    left: 0,
    icon: 'roundRect',
    itemWidth: 12,
    itemHeight: 12,
    itemGap: 16,
    textStyle: { color: palette.ink },
  },
  grid: { left: 8, right: 8, bottom: 10, top: 64, containLabel: true },
});

const axis = (palette: ChartPalette) => ({
  axisLine: { lineStyle: { color: palette.rule } },
  axisTick: { show: false },
  axisLabel: { color: palette.ink, hideOverlap: true },
  splitLine: { lineStyle: { color: palette.rule, opacity: 0.4 } },
});

/** Of a count: nothing lies between two whole numbers. */
const amounts = (palette: ChartPalette) => ({
  ...{ type: 'value' as const, ...axis(palette), minInterval: 1 },
  axisLabel: { color: palette.ink, hideOverlap: true, formatter: palette.amount },
});

const label = (palette: ChartPalette) => ({
  ...{ show: true, color: palette.ink },
  formatter: ({ value }: { value?: unknown }) => (typeof value === 'number' ? palette.amount(value) : ''),
});

/** Two counts as bars beside each other, and a share from 0 to 1 as a line against an axis of its own. */
export function columnsWithShare(
  labels: readonly string[],
  [first, second]: readonly [ChartSeries, ChartSeries],
  share: ChartSeries,
  palette: ChartPalette,
) {
  const percent = share.values.map((value) => (value === null ? null : Math.round(value * 1000) / 10));
  return {
    ...base(palette),
    xAxis: { type: 'category' as const, data: [...labels], ...axis(palette) },
    yAxis: [
      amounts(palette),
      {
        ...{ type: 'value' as const, min: 0, max: 100, ...axis(palette) },
        splitLine: { show: false },
        axisLabel: { color: palette.ink, formatter: '{value} %' },
      },
    ],
    series: [
      { type: 'bar' as const, name: first.name, data: [...first.values], barMaxWidth: 22 },
      { type: 'bar' as const, name: second.name, data: [...second.values], barMaxWidth: 22 },
      { type: 'line' as const, name: share.name, data: percent, yAxisIndex: 1, symbolSize: 7, connectNulls: false },
    ],
  };
}

/** One count for each name, the largest on top. */
export function bars(labels: readonly string[], series: ChartSeries, palette: ChartPalette) {
  return {
    ...base(palette),
    legend: { show: false },
    grid: { left: 8, right: 44, bottom: 10, top: 4, containLabel: true },
    xAxis: amounts(palette),
    yAxis: {
      ...{ type: 'category' as const, data: [...labels], inverse: true, ...axis(palette) },
      axisLabel: { color: palette.ink, width: 150, overflow: 'truncate' as const },
    },
    series: [
      {
        ...{ type: 'bar' as const, name: series.name, data: [...series.values], barMaxWidth: 18 },
        label: { ...label(palette), position: 'right' as const },
      },
    ],
  };
}

/** How many there are of each age, from young to old. */
export function steps(labels: readonly string[], series: ChartSeries, palette: ChartPalette) {
  return {
    ...base(palette),
    legend: { show: false },
    grid: { left: 8, right: 8, bottom: 10, top: 24, containLabel: true },
    xAxis: {
      ...{ type: 'category' as const, data: [...labels], ...axis(palette) },
      axisLabel: { color: palette.ink, interval: 0, width: 58, overflow: 'break' as const },
    },
    yAxis: amounts(palette),
    series: [
      {
        ...{ type: 'bar' as const, name: series.name, data: [...series.values], barMaxWidth: 44 },
        label: { ...label(palette), position: 'top' as const },
      },
    ],
  };
}

export type ChartSpec = ReturnType<typeof columnsWithShare> | ReturnType<typeof bars> | ReturnType<typeof steps>;
