import type { Neighbour } from './neighbours';

export type AreaLevel = 'regency' | 'district' | 'village';
export type AreaKind = 'kabupaten' | 'kecamatan' | 'desa' | 'kelurahan';

/** A place by its Kemendagri code. */
export interface Area {
  code: string;
  name: string;
  level: AreaLevel;
  kind: AreaKind;
  /** The area it lies in; null for the regency. */
  parentCode: string | null;
  /** Centre point, WGS84 degrees. */
  latitude: number | null;
  longitude: number | null;
}

/** GeoJSON, WGS84: longitude first. */
export type Boundary =
  | { type: 'Polygon'; coordinates: [number, number][][] }
  | { type: 'MultiPolygon'; coordinates: [number, number][][][] };

/** Where a pack names none: a year and a month, so that last year's same season can still be looked up. */
export const DELIVERY_RETENTION_DAYS = 400;

/** The regency this installation serves. */
export interface Regency {
  code: string;
  name: string;
  province: string;
  /** Begins every complaint's number, such as BTG. */
  numberPrefix: string;
  /** IANA name; local days and office hours are of this zone. */
  timeZone: string;
  languages: ('id' | 'en')[];
  site: string | null;
  /** To name whose a point outside is. */
  neighbours: Neighbour[];
  /** Days after which what was told to somebody is no longer kept; what was never told is. */
  deliveryRetentionDays: number;
  /** Sources and licences that the product's notices must name. */
  notices: { subject: string; source: string; licence: string; url: string | null }[];
}
