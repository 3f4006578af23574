import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import {
  can,
  opdScope,
  type PostHolder,
  type PostPlace,
  posts,
  postOfOpd,
  Posts,
  type Principal,
  Staff,
  type StaffMember,
} from '@tanggap/identity';
import { Clock, localDay } from '@tanggap/platform';
import { escalationStateOf, type EscalationState } from '@tanggap/sla';
import { MaskTexts } from './mask-texts';
import { type EscalationFilter, EscalationList, type EscalationRow } from './persistence/escalation-list';

export interface EscalationView extends Omit<EscalationRow, 'acknowledgedBy' | 'complaintId'> {
  state: EscalationState;
  acknowledgedBy: StaffMember | null;
  /** Who answers for the post today. */
  holders: PostHolder[];
  /** Whether the reader is one of them. */
  mine: boolean;
  mayAcknowledge: boolean;
}

export interface EscalationQuery extends Omit<EscalationFilter, 'opdScope' | 'places'> {
  /** Only what waits before a post that the reader holds or acts in. */
  mine: boolean;
}

@Injectable()
export class ListEscalations {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly posts: Posts,
    private readonly staff: Staff,
    private readonly escalations: EscalationList,
    private readonly masks: MaskTexts,
  ) {}

  /**
   * Those that wait: the next to climb first; else the latest first. Officers and heads see their own OPD's only.
   * @throws AppError `invalid_cursor`
   */
  async execute(
    { mine, ...query }: EscalationQuery,
    principal: Principal,
  ): Promise<{ items: EscalationView[]; nextCursor: string | null }> {
    await this.directory.refresh();
    const day = localDay(this.clock.now());
    const book = await this.posts.everyBook();
    const places = mine ? book.heldBy(principal.accountId, this.everyPlace(), day) : null;
    const page = await this.escalations.page({ ...query, opdScope: opdScope(principal), places });
    const items = await this.masks.subjectsFor(page.items, ({ complaintId }) => complaintId, principal);
    const names = await this.staff.named(items.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []));
    return {
      nextCursor: page.nextCursor,
      items: items.map(({ complaintId: _complaintId, ...row }) => {
        const holders = book.resolve(row.post, row.opd, day);
        const own = holders.some(({ accountId }) => accountId === principal.accountId);
        const state = escalationStateOf(row);
        return {
          ...row,
          state,
          acknowledgedBy: row.acknowledgedBy === null ? null : (names.get(row.acknowledgedBy) ?? null),
          holders,
          mine: own,
          mayAcknowledge: state === 'open' && can(principal, 'acknowledge') && (own || principal.role === 'supervisor'),
        };
      }),
    };
  }

  private everyPlace(): PostPlace[] {
    const opds = [null, ...this.directory.opds().map(({ code }) => code)];
    return posts.flatMap((post): PostPlace[] =>
      postOfOpd(post) ? opds.map((opdCode) => ({ post, opdCode })) : [{ post, opdCode: null }],
    );
  }
}
