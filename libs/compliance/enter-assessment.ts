import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, Database, type FieldError } from '@tanggap/platform';
import { instrumentFor, isComputed } from './domain/instrument';
import { AssessmentRepository, type Assessment } from './persistence/assessment.repository';
import { InstrumentRepository } from './persistence/instrument.repository';

export interface AssessmentInput {
  unitCode: string | null;
  indicatorCode: string;
  year: number;
  value: number;
  note: string | null;
}

/** Enters the value of an indicator that can't be measured. Nothing is overwritten: the newest counts, all stay on record. */
@Injectable()
export class EnterAssessment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly instruments: InstrumentRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  /** @throws AppError `validation_failed` for an unknown OPD or indicator, or a value beyond the instrument's maximum */
  async execute(input: AssessmentInput, principal: Principal): Promise<Assessment> {
    const instrument = instrumentFor(await this.instruments.all(), input.year);
    const known = instrument.dimensions.some(({ indicators }) =>
      indicators.some((indicator) => indicator.code === input.indicatorCode && !isComputed(indicator)),
    );
    const errors: FieldError[] = [];
    if (!known) errors.push(unknown('indicatorCode'));
    if (input.unitCode !== null && !this.directory.opd(input.unitCode)) errors.push(unknown('unitCode'));
    if (input.value > instrument.maxScore) errors.push(beyond(instrument.maxScore));
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
    const assessment: Assessment = {
      ...input,
      instrumentCode: instrument.code,
      source: 'entered',
      enteredBy: principal.accountId,
      enteredAt: this.clock.now(),
    };
    await this.database.transaction((tx) => this.assessments.insert(tx, [assessment]));
    return assessment;
  }

  async inForce(year: number): Promise<Assessment[]> {
    const instrument = instrumentFor(await this.instruments.all(), year);
    return this.assessments.inForce(instrument.code, year, this.clock.now());
  }
}

const unknown = (field: string): FieldError => ({
  field,
  message: { id: 'Kode ini tidak dikenal.', en: 'This code is unknown.' },
});
const beyond = (max: number): FieldError => ({
  field: 'value',
  message: { id: `Nilai paling tinggi ${max}.`, en: `The highest value is ${max}.` },
});
