import { Injectable } from '@nestjs/common';
import { ImportComplaints } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { can, type Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readTable } from '../files/read-table';
import { ReadSp4nReports } from './read-reports';

/** What a file holds, and what of it is here already. */
@Injectable()
export class Sp4nFiles {
  constructor(
    private readonly directory: Directory,
    private readonly reports: ReadSp4nReports,
    private readonly complaints: ImportComplaints,
  ) {}

  /** @throws AppError `forbidden`, `validation_failed` */
  async open(parts: AsyncIterable<Buffer>, principal: Principal | null) {
    if (!principal || !can(principal, 'exchange-sp4n')) throw new AppError('forbidden');
    await this.directory.refresh();
    const read = this.reports.execute(await readTable(await buffer(Readable.from(parts))));
    // By the tracking id, so that two imports take them in the same order.
    const sorted = [...read.accepted].sort((a, b) => (a.trackingId < b.trackingId ? -1 : 1));
    const known = await this.complaints.known(sorted.map(({ trackingId }) => trackingId));
    return { read, known, fresh: sorted.filter(({ trackingId }) => !known.has(trackingId)) };
  }
}
