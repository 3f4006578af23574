import { Injectable } from '@nestjs/common';
import { MaskTexts } from './mask-texts';
import { CaseReader, type CaseClock, type CaseRecord, type CaseStep } from './persistence/case-reader';
import type { RegisterFilter } from './persistence/register.reader';

/** How complaints were handled, as evidence for somebody outside; who may have it, the caller decides. */
@Injectable()
export class ReadCases {
  constructor(
    private readonly cases: CaseReader,
    private readonly masks: MaskTexts,
  ) {}

  /** By the date of filing; with nobody named in it. */
  async *pages(filter: RegisterFilter): AsyncGenerator<CaseRecord[]> {
    for await (const page of this.cases.pages(filter)) {
      const maskOf = await this.masks.of(page.map(({ id }) => id));
      yield page.map((one) => ({
        ...one,
        subject: one.subject === null ? null : maskOf(one.id).publicly(one.subject),
        steps: one.steps.map((step) => ({
          ...step,
          answer: step.answer === null ? null : maskOf(one.id).publicly(step.answer),
        })),
      }));
    }
  }
}

export type { CaseClock, CaseRecord, CaseStep };
