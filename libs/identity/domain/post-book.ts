import {
  type Post,
  type PostAccount,
  type PostHolder,
  placesHeldBy,
  type PostPlace,
  postOfOpd,
  resolvePost,
} from './post';
import type { PostFacts } from './post';

/** Local days, both inclusive; null is open-ended. */
export interface Days {
  fromDay: string;
  untilDay: string | null;
}

const onDay = ({ fromDay, untilDay }: Days, day: string): boolean =>
  fromDay <= day && (untilDay === null || day <= untilDay);

export const overlaps = (a: Days, b: Days): boolean =>
  (b.untilDay === null || a.fromDay <= b.untilDay) && (a.untilDay === null || b.fromDay <= a.untilDay);

/** Everything that is known about who holds what, and when. */
export interface PostRecords {
  accounts: readonly PostAccount[];
  named: readonly (PostPlace & { accountId: string } & Days)[];
  absences: readonly ({ accountId: string; actingId: string | null } & Days)[];
}

/** Answers who holds a post on which local day; read once, asked for many days and posts. */
export class PostBook {
  private readonly byDay = new Map<string, PostFacts>();

  constructor(private readonly records: PostRecords) {}

  resolve(post: Post, opdCode: string | null, day: string): PostHolder[] {
    return resolvePost({ post, opdCode: postOfOpd(post) ? opdCode : null }, this.factsOn(day));
  }

  /** Which of the places the account answers for on that day. */
  heldBy(accountId: string, places: readonly PostPlace[], day: string): PostPlace[] {
    return placesHeldBy(accountId, places, this.factsOn(day));
  }

  private factsOn(day: string): PostFacts {
    const known = this.byDay.get(day);
    if (known) return known;
    const { accounts, named, absences } = this.records;
    const facts = {
      accounts,
      named: named.filter((entry) => onDay(entry, day)),
      absences: absences.filter((entry) => onDay(entry, day)),
    };
    this.byDay.set(day, facts);
    return facts;
  }
}
