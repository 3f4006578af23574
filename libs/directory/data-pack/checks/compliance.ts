import { dataPackTexts } from '@tanggap/platform';
import type { DataPack, InstrumentFile } from '../data-pack';
import type { PackAssessment, PackInstrument } from '../schemas/compliance';
import type { PackChecker } from './pack-checker';

/** An instrument and the file that it stands in. */
interface Filed {
  file: InstrumentFile;
  instrument: PackInstrument;
}

/** Instruments add up, and assessments speak about what exists. */
export function checkCompliance(pack: DataPack, files: readonly InstrumentFile[], checker: PackChecker): void {
  const filed = files.flatMap((file, index): Filed[] => {
    const instrument = pack.instruments[index];
    return instrument ? [{ file, instrument }] : [];
  });
  filed.forEach((one, index) => {
    const earlier = filed.slice(0, index);
    const same = earlier.find((other) => other.instrument.code === one.instrument.code);
    if (same) {
      checker.report(one.file, ['code'], dataPackTexts.duplicateOf, { value: one.instrument.code, file: same.file });
    }
    checkDimensions(one, checker);
    checkBands(one, checker);
    checkYears(one, earlier, checker);
    checkUnits(one, pack, checker);
    checker.known(
      one.file,
      ['valuesOf'],
      one.instrument.valuesOf,
      new Set(pack.instruments.map(({ code }) => code)),
      'instrument',
    );
  });
  pack.assessments.assessments.forEach((assessment, index) => checkAssessment(assessment, index, pack, checker));
}

function checkDimensions({ file, instrument: { dimensions, maxScore, units } }: Filed, checker: PackChecker): void {
  const sum = dimensions.reduce((total, { weight }) => total + weight, 0);
  if (dimensions.length > 0 && Math.abs(sum - 1) > 1e-6) {
    checker.report(file, ['dimensions'], dataPackTexts.weights, { value: Number(sum.toFixed(6)) });
  }
  if (dimensions.length > 0 && !units) checker.report(file, ['dimensions'], dataPackTexts.missingUnits);
  const indicators = dimensions.flatMap((dimension, place) =>
    dimension.indicators.map((indicator, index) => ({
      indicator,
      path: ['dimensions', place, 'indicators', index] as const,
    })),
  );
  checker.unique(
    file,
    indicators.map(({ indicator, path }) => ({ value: indicator.code, path: [...path, 'code'] })),
  );
  for (const { indicator, path } of indicators) {
    indicator.measure?.levels.forEach(({ score }, level) => {
      if (score <= maxScore) return;
      checker.report(file, [...path, 'measure', 'levels', level, 'score'], dataPackTexts.tooHigh, { value: maxScore });
    });
    const points = (indicator.proofs ?? []).reduce((total, proof) => total + proof.points, 0);
    if (points > maxScore) checker.report(file, [...path, 'proofs'], dataPackTexts.proofPoints, { value: maxScore });
    const both = indicator.measure !== undefined && indicator.proofs !== undefined;
    if (both !== (indicator.measureWeight !== undefined)) checker.report(file, path, dataPackTexts.measureWeight);
  }
}

/** From 100 down to 0, each score rounded to two decimals in exactly one band. */
function checkBands({ file, instrument: { bands } }: Filed, checker: PackChecker): void {
  let expected = 100_00;
  bands.forEach(({ min, max }, place) => {
    if (Math.round(max * 100) !== expected) {
      checker.report(file, ['bands', place, 'max'], dataPackTexts.bandGap, { value: (expected / 100).toFixed(2) });
    }
    expected = Math.round(min * 100) - 1;
  });
  if (expected === -1) return;
  checker.report(file, ['bands', bands.length - 1, 'min'], dataPackTexts.bandEnd);
}

/** Drafts and companions may lie beside the instrument of a year, since they are never taken by themselves. */
function checkYears({ file, instrument }: Filed, earlier: readonly Filed[], checker: PackChecker): void {
  const byItself = (one: PackInstrument) => !one.draft && !one.companion;
  if (!byItself(instrument)) return;
  const from = ({ years }: PackInstrument) => years.from ?? -Infinity;
  const to = ({ years }: PackInstrument) => years.to ?? Infinity;
  const other = earlier
    .map((one) => one.instrument)
    .find((one) => byItself(one) && from(one) <= to(instrument) && from(instrument) <= to(one));
  if (other) checker.report(file, ['years'], dataPackTexts.overlappingYears, { value: other.code });
}

function checkUnits({ file, instrument }: Filed, pack: DataPack, checker: PackChecker): void {
  const assessed = instrument.units?.assessed ?? [];
  const opdCodes = new Set(pack.opds.map(({ code }) => code));
  const areaCodes = new Set(pack.areas.map(({ code }) => code));
  const path = (index: number) => ['units', 'assessed', index];
  checker.unique(
    file,
    assessed.map(({ code }, index) => ({ value: code, path: [...path(index), 'code'] })),
  );
  assessed.forEach((unit, index) => {
    checker.known(file, [...path(index), 'opd'], unit.opd, opdCodes, 'OPD');
    unit.areas?.forEach((area, place) =>
      checker.known(file, [...path(index), 'areas', place], area, areaCodes, 'area'),
    );
    const isOpd = opdCodes.has(unit.code);
    if (!isOpd && (unit.name === undefined || unit.opd === undefined)) {
      checker.report(file, path(index), dataPackTexts.unnamedUnit, { value: unit.code });
    }
  });
}

function checkAssessment(
  { instrument: code, units, values }: PackAssessment,
  index: number,
  { instruments, opds }: DataPack,
  checker: PackChecker,
): void {
  const file = 'assessments.yaml';
  const path = ['assessments', index];
  const instrument = instruments.find((candidate) => candidate.code === code);
  checker.known(file, [...path, 'instrument'], code, new Set(instruments.map((known) => known.code)), 'instrument');
  if (!instrument) return;
  const unitCodes = new Set([
    ...opds.map((opd) => opd.code),
    ...(instrument.units?.assessed ?? []).map((unit) => unit.code),
  ]);
  units?.forEach((unit, place) => checker.known(file, [...path, 'units', place], unit, unitCodes, 'unit'));
  const indicators = instrument.dimensions.flatMap((dimension) => dimension.indicators);
  for (const [indicatorCode, value] of Object.entries(values)) {
    const valuePath = [...path, 'values', indicatorCode];
    checker.known(file, valuePath, indicatorCode, new Set(indicators.map((known) => known.code)), 'indicator');
    const rule = indicators.find((known) => known.code === indicatorCode);
    if (rule?.measure ?? rule?.proofs) {
      checker.report(file, valuePath, dataPackTexts.measuredIndicator, { value: indicatorCode });
    }
    if (value > instrument.maxScore)
      checker.report(file, valuePath, dataPackTexts.tooHigh, { value: instrument.maxScore });
  }
}
