import { Injectable } from '@nestjs/common';
import { can, type Principal } from '@tanggap/identity';
import { AppError, type Lang } from '@tanggap/platform';
import type { ExportFormat } from './domain/job';
import type { ListFilter, ListName } from './lists/list-source';
import { Lists } from './lists/lists';
import type { ReportJob } from './persistence/job.repository';
import { QueueJob } from './queue-job';

interface ExportWish {
  list: ListName;
  format: ExportFormat;
  /** As the list's own query class has checked it. */
  filter: ListFilter;
}

/** Whoever may read a list may take it along as a file. */
@Injectable()
export class RequestExport {
  constructor(
    private readonly lists: Lists,
    private readonly queue: QueueJob,
  ) {}

  /** @throws AppError `forbidden` for a list that the reader may not see, `too_many_requests` */
  async execute({ list, format, filter }: ExportWish, principal: Principal, lang: Lang): Promise<ReportJob> {
    if (!can(principal, this.lists.of(list).ability)) throw new AppError('forbidden');
    return this.queue.execute({ kind: 'export', params: { list, format, filter }, lang }, principal);
  }
}
