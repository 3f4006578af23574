import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Boundary } from './area';

export interface LocatedArea {
  areaCode: string;
  districtCode: string;
}

interface LocatableArea extends LocatedArea {
  boundary: Boundary;
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Which village a point lies in; district outlines are simplified, so the district is that of the village. */
export class AreaLocator {
  private readonly entries: { area: LocatableArea; box: Box }[];

  constructor(areas: readonly LocatableArea[]) {
    this.entries = areas.map((area) => ({ area, box: boxOf(area.boundary) }));
  }

  /** WGS84 degrees; null outside every village. A point on a shared border belongs to one of the two. */
  locate(latitude: number, longitude: number): LocatedArea | null {
    const found = this.entries.find(
      ({ area, box }) =>
        longitude >= box.west &&
        longitude <= box.east &&
        latitude >= box.south &&
        latitude <= box.north &&
        booleanPointInPolygon([longitude, latitude], area.boundary),
    );
    return found ? { areaCode: found.area.areaCode, districtCode: found.area.districtCode } : null;
  }
}

/** The outer rings are enough: holes lie inside. */
function boxOf({ type, coordinates }: Boundary): Box {
  const outer = type === 'Polygon' ? coordinates.slice(0, 1) : coordinates.flatMap((polygon) => polygon.slice(0, 1));
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [longitude, latitude] of outer.flat()) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}
