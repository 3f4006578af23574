import { Injectable } from '@nestjs/common';
import { CaseReader, type CaseClock, type CaseRecord, type CaseStep } from './persistence/case-reader';
import type { RegisterFilter } from './persistence/register.reader';

/** How complaints were handled, as evidence for somebody outside; who may have it, the caller decides. */
@Injectable()
export class ReadCases {
  constructor(private readonly cases: CaseReader) {}

  /** By the date of filing. */
  pages(filter: RegisterFilter): AsyncIterable<CaseRecord[]> {
    return this.cases.pages(filter);
  }
}

export type { CaseClock, CaseRecord, CaseStep };
