/**
 * Why a message didn't leave, as a code: what servers answer often repeats the address, so their words are kept nowhere.
 */
export class SendFailure extends Error {
  constructor(
    /** `[a-z0-9_]`, at most 40 characters. */
    readonly code: string,
    /** Another attempt would end the same way. */
    readonly permanent: boolean,
  ) {
    super(code);
    this.name = 'SendFailure';
  }
}

/** A code of a library or of the network as one of ours. */
export const asCode = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .slice(0, 40) || 'unknown';
