import type { PublicRow } from '@tanggap/compliance';

interface ChartProps {
  title: string;
  received: string;
  resolved: string;
  rows: readonly PublicRow[];
  /** A month's short name from its first day. */
  monthOf: (first: string) => string;
}

const [WIDTH, HEIGHT, FOOT, HEAD] = [720, 200, 32, 4];

/** Two bars a month; what isn't shown is a gap. The table below says the same in numbers. */
export function MonthChart({ title, received, resolved, rows, monthOf }: ChartProps) {
  const most = Math.max(1, ...rows.map((row) => row.received ?? 0));
  const step = WIDTH / Math.max(rows.length, 6);
  const bar = Math.min(step * 0.36, 28);
  const high = (count: number | null) => ((count ?? 0) / most) * (HEIGHT - FOOT - HEAD);
  return (
    <>
      <p className="site-legend tg-small">
        <span className="site-legend__one">{received}</span>
        <span className="site-legend__one" data-second="">
          {resolved}
        </span>
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} className="site-chart">
        {rows.map((row, index) => {
          const x = index * step + step / 2;
          return (
            <g key={row.key}>
              <title>{`${monthOf(row.key)}: ${row.received ?? '–'} / ${row.resolved ?? '–'}`}</title>
              <rect
                className="site-chart__bar"
                x={x - bar}
                y={HEIGHT - FOOT - high(row.received)}
                width={bar}
                height={high(row.received)}
              />
              <rect
                className="site-chart__bar"
                data-second=""
                x={x}
                y={HEIGHT - FOOT - high(row.resolved)}
                width={bar}
                height={high(row.resolved)}
              />
              <text className="site-chart__label" x={x} y={HEIGHT - 8} textAnchor="middle">
                {monthOf(row.key)}
              </text>
            </g>
          );
        })}
        <line className="site-chart__ground" x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      </svg>
    </>
  );
}
