import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { WorkloadReader, type WorkloadGroup, type WorkloadRow } from './persistence/workload.reader';

export interface Workload extends Omit<WorkloadRow, 'opdCode' | 'officerUsername' | 'officerName'> {
  /** Null: the verifier has it, whichever OPD is proposed. */
  opd: { code: string; name: string } | null;
  officer: { username: string; name: string } | null;
  /** Whole days since the longest overdue was due; null where nothing is overdue. */
  oldestDays: number | null;
}

/** So many holders fit on a screen; a regency has some forty OPDs. */
const MOST = 200;
const DAY_MS = 86_400_000;

@Injectable()
export class ReadWorkload {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly workload: WorkloadReader,
  ) {}

  /** Who has how much open now, whoever has most overdue first. Officers and heads get their own OPD's only. */
  async execute(
    { by, opd }: { by: WorkloadGroup; opd?: string | undefined },
    principal: Principal,
  ): Promise<Workload[]> {
    const now = this.clock.now();
    const rows = await this.workload.rows({ by, opd, opdScope: opdScope(principal), limit: MOST }, now);
    return rows.map(({ opdCode, officerUsername, officerName, ...counts }) => ({
      ...counts,
      opd: opdCode === null ? null : { code: opdCode, name: this.directory.opdName(opdCode) },
      officer:
        officerUsername === null || officerName === null ? null : { username: officerUsername, name: officerName },
      oldestDays:
        counts.oldestDueAt === null ? null : Math.floor((now.getTime() - counts.oldestDueAt.getTime()) / DAY_MS),
    }));
  }
}
