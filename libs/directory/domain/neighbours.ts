/** A regency or city beyond the border, known by a few places near it. */
export interface Neighbour {
  name: string;
  /** WGS84 degrees. */
  places: { latitude: number; longitude: number }[];
}

/** Beyond this nobody can tell by a few places whose land it is. */
const FARTHEST_KM = 25;
const KM_PER_DEGREE = 111.2;

/** In kilometres; flat, which is near enough for a regency. */
function distance(latitude: number, longitude: number, place: { latitude: number; longitude: number }): number {
  const east = (longitude - place.longitude) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(latitude - place.latitude, east) * KM_PER_DEGREE;
}

/** The neighbour whose known places lie nearest to a point outside; null when it is far from all. */
export function nearestNeighbour(neighbours: readonly Neighbour[], latitude: number, longitude: number): string | null {
  const nearest = neighbours
    .flatMap(({ name, places }) => places.map((place) => ({ name, km: distance(latitude, longitude, place) })))
    .sort((a, b) => a.km - b.km)[0];
  return nearest && nearest.km <= FARTHEST_KM ? nearest.name : null;
}
