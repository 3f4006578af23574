import { Injectable } from '@nestjs/common';
import { parsePeriod } from './domain/period';
import { EvidenceRepository, type EvidenceRow } from './persistence/evidence.repository';
import { invalidPeriod } from './score-facts';

const PAGE = 200;

/** The door for jobs that pack documents; whoever opens it has asked for the right of the reader before. */
@Injectable()
export class EvidenceStore {
  constructor(private readonly evidence: EvidenceRepository) {}

  /**
   * The documents of a unit (and those of all units) in force on some day of the period, by the page, the newest first.
   * With `asOf`: as they were known then. @throws AppError `validation_failed` for a period that is none
   */
  async *inForce(query: {
    unitCode?: string | undefined;
    indicatorCode?: string | undefined;
    period: string;
    asOf?: Date | undefined;
  }): AsyncGenerator<EvidenceRow[]> {
    const period = parsePeriod(query.period);
    if (!period) throw invalidPeriod();
    for (let cursor: string | undefined; ;) {
      const page = await this.evidence.page({ ...query, period, units: null, cursor, limit: PAGE });
      if (page.items.length > 0) yield page.items;
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  /** The file's bytes; null where there is no such document. */
  async content(id: string): Promise<Buffer | null> {
    return this.evidence.content(id);
  }
}
