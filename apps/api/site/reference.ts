/** A category as the form offers it, in the reader's language. */
interface CategoryChoice {
  code: string;
  name: string;
  hint: string;
}

interface DistrictChoice {
  code: string;
  name: string;
  villages: { code: string; name: string }[];
}

/** What the form offers to choose from. */
export interface FormChoices {
  categories: readonly CategoryChoice[];
  districts: readonly DistrictChoice[];
}

export interface KindLimits {
  verification: string;
  first_response: string;
  resolution: string;
}

export interface SiteLimits {
  complaint: KindLimits;
  information_request: KindLimits;
  /** Every promise in its order, for the page about how it works. */
  rows: { what: string; limit: string }[];
}

/** Whose data this is, as its licence asks to say. */
export interface SourceNotice {
  subject: string;
  source: string;
  licence: string;
  url: string | null;
}
