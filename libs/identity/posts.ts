import { Injectable } from '@nestjs/common';
import { localDay, type Tx } from '@tanggap/platform';
import type { Post, PostHolder, PostPlace } from './domain/post';
import { PostBook } from './domain/post-book';
import { PostRecordsReader } from './persistence/post-records';

/** Who holds a post: by role and OPD, or as an administrator named them; absences and acting officers counted. */
@Injectable()
export class Posts {
  constructor(private readonly records: PostRecordsReader) {}

  /**
   * The holders on the local day of `at`: of the post itself, or of the first one above it that isn't vacant. Never empty
   * while there is an active supervisor or administrator. `opdCode` matters to officer and opd_head only.
   */
  async resolve(post: Post, opdCode: string | null, at: Date, tx?: Tx): Promise<PostHolder[]> {
    return (await this.book(opdCode, tx)).resolve(post, opdCode, localDay(at));
  }

  /** For several questions about one OPD (null: none): reads once. */
  async book(opdCode: string | null, tx?: Tx): Promise<PostBook> {
    return new PostBook(await this.records.read(opdCode, tx));
  }

  /** The same for every OPD. */
  async everyBook(tx?: Tx): Promise<PostBook> {
    return new PostBook(await this.records.read(undefined, tx));
  }

  /** Which of the places the account answers for on the local day of `at`. */
  async heldBy(accountId: string, places: readonly PostPlace[], at: Date): Promise<PostPlace[]> {
    return (await this.everyBook()).heldBy(accountId, places, localDay(at));
  }
}
