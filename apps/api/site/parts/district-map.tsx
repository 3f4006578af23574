import type { Boundary } from '@tanggap/directory';
import type { PublicRow } from '@tanggap/compliance';

export interface DistrictOutline {
  code: string;
  name: string;
  boundary: Boundary;
}

interface MapProps {
  title: string;
  hidden: string;
  outlines: readonly DistrictOutline[];
  rows: readonly PublicRow[];
}

const WIDTH = 600;
/** Five shades, from few to many. */
const SHADES = 5;

/** Every district in a shade of how many reports came from it; drawn on the server, so it needs no script and no tiles. */
export function DistrictMap({ title, hidden, outlines, rows }: MapProps) {
  if (outlines.length === 0) return null;
  const { project, height } = projection(outlines);
  const most = Math.max(1, ...rows.map(({ received }) => received ?? 0));
  const received = new Map(rows.map((row) => [row.key, row.received]));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title} className="site-map__svg">
      {outlines.map(({ code, name, boundary }) => {
        const count = received.get(code) ?? null;
        const shade = count === null ? 'hidden' : String(Math.min(Math.ceil((count / most) * SHADES), SHADES));
        return (
          <path key={code} className="site-map__district" data-shade={shade} d={pathOf(boundary, project)}>
            <title>{`${name}: ${count ?? hidden}`}</title>
          </path>
        );
      })}
      {outlines.map(({ code, name, boundary }) => {
        const [x, y] = centre(boundary, project);
        return (
          <text key={code} className="site-map__name" x={x} y={y} textAnchor="middle">
            {name}
          </text>
        );
      })}
    </svg>
  );
}

type Point = readonly [number, number];
type Project = (longitude: number, latitude: number) => Point;

const ringsOf = ({ type, coordinates }: Boundary): number[][][] =>
  type === 'Polygon' ? coordinates : (coordinates as number[][][][]).flat();

const pointsOf = (boundary: Boundary): [number, number][] =>
  ringsOf(boundary).flatMap((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]));

/** Flat enough for a regency: degrees of longitude shortened by the latitude. */
function projection(outlines: readonly DistrictOutline[]): { project: Project; height: number } {
  const points = outlines.flatMap(({ boundary }) => pointsOf(boundary));
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  return {
    project: (longitude, latitude) => [(longitude - west) * squeeze * scale, (north - latitude) * scale],
    height: Math.ceil((north - south) * scale),
  };
}

const pathOf = (boundary: Boundary, project: Project): string =>
  ringsOf(boundary)
    .map((ring) => {
      const points = ring.map(([x = 0, y = 0]) =>
        project(x, y)
          .map((one) => Math.round(one * 10) / 10)
          .join(' '),
      );
      return `M${points.join('L')}Z`;
    })
    .join('');

function centre(boundary: Boundary, project: Project): Point {
  const points = pointsOf(boundary);
  const mean = (of: (point: [number, number]) => number) =>
    points.reduce((sum, one) => sum + of(one), 0) / points.length;
  const [x, y] = project(
    mean(([one]) => one),
    mean(([, one]) => one),
  );
  return [Math.round(x), Math.round(y)];
}
