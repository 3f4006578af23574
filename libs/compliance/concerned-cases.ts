import { Injectable } from '@nestjs/common';
import { unitsOf, type ScoreSubject } from './domain/effects';
import { followsOwn, ofSubject } from './domain/open-steps';
import type { RegionFacts } from './domain/region';
import { OpenCasesReader, type OpenScope, type ReadKind } from './persistence/open-cases.reader';

/** The open complaints that a score follows from. */
@Injectable()
export class ConcernedCases {
  constructor(private readonly openCases: OpenCasesReader) {}

  /**
   * Those of the units' own; all that may be looked at where a unit is measured by everybody's.
   * @param instants before and after which a due date makes a difference
   */
  async of(
    counted: RegionFacts | Promise<RegionFacts>,
    subject: ScoreSubject,
    { scope, instrument }: { scope: OpenScope; instrument: RegionFacts['instrument'] },
    instants: readonly Date[],
  ): Promise<ReadKind[]> {
    const only = unitsOf({ facts: { instrument }, subject }).map(({ opdCode }) => opdCode);
    const [facts, own] = await Promise.all([counted, this.openCases.kinds({ ...scope, only }, instants)]);
    const kinds = followsOwn(facts, subject) ? own : await this.openCases.kinds(scope, instants);
    return ofSubject(facts, subject, kinds);
  }
}
