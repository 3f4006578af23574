import { createHash } from 'node:crypto';

/** The end of one complaint's chain of events: it proves all of them. */
interface ChainRoot {
  number: string;
  eventCount: number;
  /** Hex. */
  root: string;
}

const line = ({ number, eventCount, root }: ChainRoot): string => `${number} ${eventCount} ${root}\n`;

/** Sums up roots in the order in which they are added: one hash that changes when any event of any complaint does. */
export class RootOfRoots {
  private readonly sum = createHash('sha256');
  count = 0;

  /** Answers the line of the file of roots. */
  add(root: ChainRoot): string {
    const text = line(root);
    this.sum.update(text);
    this.count += 1;
    return text;
  }

  /** Hex: the SHA-256 of all lines. */
  value(): string {
    return this.sum.copy().digest('hex');
  }
}

/** The roots of such a file; lines that begin with # are words for people. */
export function parseRoots(text: string): ChainRoot[] {
  return text.split('\n').flatMap((one) => {
    const [, number, count, root] = /^(\S+) (\d+) ([0-9a-f]{64})$/.exec(one) ?? [];
    return number && count && root ? [{ number, eventCount: Number(count), root }] : [];
  });
}
