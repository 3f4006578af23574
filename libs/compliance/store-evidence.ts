import { Injectable } from '@nestjs/common';
import {
  acceptedMediaTypes,
  cleaned,
  fileNameEnding,
  mediaTypeOf,
  safeFileName,
  type UploadedFile,
} from '@tanggap/complaints';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, Database, filled, newId, type FieldError } from '@tanggap/platform';
import { createHash } from 'node:crypto';
import { complianceTexts } from './compliance-texts';
import { EVIDENCE_MAX_BYTES, isSpreadsheet, SPREADSHEET } from './domain/evidence';
import type { Indicator, Instrument } from './domain/instrument';
import { EvidenceRepository, type EvidenceRow } from './persistence/evidence.repository';
import { ScoreFacts } from './score-facts';
import { ScoreUnits } from './score-units';

const evidenceMediaTypes = [...acceptedMediaTypes, SPREADSHEET] as const;

interface EvidenceInput {
  /** Null: it holds for every unit. */
  unitCode: string | null;
  indicatorCode: string;
  kind: string | null;
  /** By its code; else that of the document's year. */
  instrument?: string | undefined;
  title: string;
  documentNumber: string | null;
  /** Local days. */
  documentDate: string;
  /** The document's own day where not given. */
  validFrom: string | null;
  /** Without an end where null. */
  validUntil: string | null;
}

/** Keeps a document that proves an indicator. It is never changed: what is wrong is withdrawn and uploaded anew. */
@Injectable()
export class StoreEvidence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: ScoreUnits,
    private readonly facts: ScoreFacts,
    private readonly evidence: EvidenceRepository,
  ) {}

  /**
   * @throws AppError `not_found` for another's unit, `validation_failed`, `payload_too_large`, `unsupported_media_type`
   * (judged by the bytes, not by the name)
   * @param at when it came in; another than now only where a demonstration plays the past
   */
  async execute(
    input: EvidenceInput,
    file: UploadedFile,
    principal: Principal,
    at: Date = this.clock.now(),
  ): Promise<EvidenceRow> {
    if (input.unitCode !== null) await this.units.named(input.unitCode, principal);
    const year = Number(input.documentDate.slice(0, 4));
    const instrument = await this.facts.instrument(year, input.instrument);
    const errors = problemsOf(input, instrument, principal);
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
    const kept = await fileOf(file);
    const id = newId();
    await this.database.transaction((tx) =>
      this.evidence.insert(
        tx,
        {
          ...input,
          ...kept,
          id,
          instrumentCode: instrument.code,
          validFrom: input.validFrom ?? input.documentDate,
          size: kept.bytes.length,
          sha256: createHash('sha256').update(kept.bytes).digest(),
          uploadedBy: principal.accountId,
          uploadedAt: at,
        },
        kept.bytes,
      ),
    );
    const row = await this.evidence.one(id);
    if (!row) throw new Error('what was inserted is there');
    return row;
  }
}

const indicatorOf = ({ dimensions }: Instrument, code: string): Indicator | undefined =>
  dimensions.flatMap(({ indicators }) => indicators).find((indicator) => indicator.code === code);

function problemsOf(input: EvidenceInput, instrument: Instrument, principal: Principal): FieldError[] {
  const errors: FieldError[] = [];
  const indicator = indicatorOf(instrument, input.indicatorCode);
  if (!indicator) errors.push({ field: 'indicatorCode', message: complianceTexts.unknownCode });
  const kinds = (indicator?.proofs ?? []).map(({ kind }) => kind);
  if (kinds.length > 0 && (input.kind === null || !kinds.includes(input.kind))) {
    errors.push({ field: 'kind', message: filled(complianceTexts.kindNeeded, { kinds: kinds.join(', ') }) });
  } else if (indicator && kinds.length === 0 && input.kind !== null) {
    errors.push({ field: 'kind', message: complianceTexts.noKind });
  }
  if (input.validUntil !== null && input.validUntil < (input.validFrom ?? input.documentDate)) {
    errors.push({ field: 'validUntil', message: complianceTexts.untilBeforeFrom });
  }
  if (input.unitCode === null && opdScope(principal) !== null) {
    errors.push({ field: 'unitCode', message: complianceTexts.ofAllUnits });
  }
  return errors;
}

async function fileOf({ fileName, bytes }: UploadedFile) {
  if (bytes.length === 0) {
    throw new AppError('validation_failed', { errors: [{ field: 'file', message: complianceTexts.emptyFile }] });
  }
  if (bytes.length > EVIDENCE_MAX_BYTES) throw new AppError('payload_too_large', { params: { limit: '5 MB' } });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType) {
    return { mediaType, bytes: await cleaned(bytes, mediaType), fileName: safeFileName(fileName, mediaType) };
  }
  if (isSpreadsheet(bytes)) return { mediaType: SPREADSHEET, bytes, fileName: fileNameEnding(fileName, 'xlsx') };
  throw new AppError('unsupported_media_type', { params: { accepted: evidenceMediaTypes.join(', ') } });
}
