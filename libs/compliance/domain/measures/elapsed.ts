/** How long a step took, in milliseconds. */
export interface Span {
  calendar: number;
  working: number;
}
