import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import { Writable } from 'node:stream';

type FileSide = 'input' | 'output';

/** Bytes of a part: a few of them are in memory at once, whatever the size of the file. */
const PART_BYTES = 512 * 1024;

/** Files of jobs, in parts. */
@Injectable()
export class JobFiles {
  constructor(private readonly database: Database) {}

  /** Takes what an earlier attempt had written out of the way, and writes anew. */
  async create(jobId: string, side: FileSide): Promise<FileParts> {
    await this.database.query('DELETE FROM report_job_part WHERE job_id = $1 AND side = $2', [jobId, side]);
    return new FileParts((sequence, bytes) => this.append(jobId, side, sequence, bytes));
  }

  /** A file that is in memory already, in the transaction of its job. */
  async put(tx: Tx, jobId: string, side: FileSide, bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      await this.append(jobId, side, at / PART_BYTES, bytes.subarray(at, at + PART_BYTES), tx);
    }
  }

  async *read(jobId: string, side: FileSide): AsyncGenerator<Buffer> {
    for (let sequence = 0; ; sequence += 1) {
      const [row] = await this.database.query<{ bytes: Buffer }>(
        'SELECT bytes FROM report_job_part WHERE job_id = $1 AND side = $2 AND sequence = $3',
        [jobId, side, sequence],
      );
      if (!row) return;
      yield row.bytes;
    }
  }

  async whole(jobId: string, side: FileSide): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.read(jobId, side)) parts.push(part);
    return Buffer.concat(parts);
  }

  private async append(jobId: string, side: FileSide, sequence: number, bytes: Buffer, tx?: Tx): Promise<void> {
    await this.database.query(
      'INSERT INTO report_job_part (job_id, side, sequence, bytes) VALUES ($1, $2, $3, $4)',
      [jobId, side, sequence, bytes],
      tx,
    );
  }
}

/** Gathers what is written into parts; whoever writes waits for the database. */
class FileParts extends Writable {
  /** Bytes so far. */
  size = 0;
  private waiting: Buffer[] = [];
  private length = 0;
  private sequence = 0;

  constructor(private readonly append: (sequence: number, bytes: Buffer) => Promise<void>) {
    super({ highWaterMark: PART_BYTES });
  }

  override _write(chunk: Buffer | string, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
    this.waiting.push(bytes);
    this.length += bytes.length;
    if (this.length < PART_BYTES) done();
    else this.flush().then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.flush().then(() => done(), done);
  }

  private async flush(): Promise<void> {
    if (this.length === 0) return;
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.length = 0;
    this.size += bytes.length;
    this.sequence += 1;
    await this.append(this.sequence - 1, bytes);
  }
}
