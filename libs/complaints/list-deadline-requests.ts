import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock, type Lang } from '@tanggap/platform';
import { SlaReference } from '@tanggap/sla';
import { DeadlineRequestList, type RequestFilter } from './persistence/deadline-request-list';
import { MaskTexts } from './mask-texts';
import { RequestDeciders } from './request-deciders';
import { requestView, type DeadlineRequestView } from './request-views';

export interface ListedRequest extends DeadlineRequestView {
  /** The complaint's public number. */
  complaint: string;
  subject: string;
  opd: { code: string; name: string };
  /** The date of the resolution that holds now. */
  dueAt: Date | null;
}

interface RequestQuery extends Omit<RequestFilter, 'opdScope' | 'reach'> {
  /** Only what waits for the reader's word. */
  mine: boolean;
}

@Injectable()
export class ListDeadlineRequests {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly reference: SlaReference,
    private readonly list: DeadlineRequestList,
    private readonly deciders: RequestDeciders,
    private readonly masks: MaskTexts,
  ) {}

  /** The longest waiting first; who belongs to an OPD sees its own only. @throws AppError `invalid_cursor` */
  async execute(
    { mine, ...filter }: RequestQuery,
    principal: Principal,
    lang: Lang,
  ): Promise<{ items: ListedRequest[]; nextCursor: string | null }> {
    await Promise.all([this.directory.refresh(), this.reference.refresh()]);
    const { reach, decisions } = await this.deciders.ofMany(principal, this.clock.now());
    const page = await this.list.page({ ...filter, opdScope: opdScope(principal), reach: mine ? reach : null });
    const decided = decisions(page.items);
    const rows = await this.masks.subjectsFor(page.items, ({ complaintId }) => complaintId, principal);
    const items = rows.map(
      ({ complaint, complaintId: _id, subject, opdCode, dueAt, sortValue: _sortValue, ...record }) => ({
        ...requestView(record, decided, this.reference, lang),
        complaint,
        subject,
        opd: { code: opdCode, name: this.directory.opdName(opdCode) },
        dueAt,
      }),
    );
    return { items, nextCursor: page.nextCursor };
  }

  /** How many wait for the reader's word, counted up to 100. */
  async waiting(principal: Principal): Promise<number> {
    await this.directory.refresh();
    const { reach } = await this.deciders.ofMany(principal, this.clock.now());
    return this.list.waiting({ opdScope: opdScope(principal), reach });
  }
}
