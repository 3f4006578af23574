import { dataPackTexts } from '@tanggap/platform';
import type { DataPack } from '../data-pack';
import type { PackAssessment, PackInstrument } from '../schemas/compliance';
import type { PackChecker } from './pack-checker';

/** Instruments add up, and assessments speak about what exists. */
export function checkCompliance(pack: DataPack, checker: PackChecker): void {
  const { instruments, assessments } = pack;
  checker.unique(
    'instruments.yaml',
    instruments.map(({ code }, index) => ({ value: code, path: ['instruments', index, 'code'] })),
  );
  instruments.forEach((instrument, index) => {
    checkDimensions(instrument, index, checker);
    checkBands(instrument, index, checker);
    checkYears(instrument, index, instruments.slice(0, index), checker);
  });
  const opdCodes = new Set(pack.opds.map(({ code }) => code));
  assessments.assessedUnits.forEach((unit, index) => {
    checker.known('assessments.yaml', ['assessedUnits', index], unit, opdCodes, 'OPD');
  });
  assessments.assessments.forEach((assessment, index) => {
    checkAssessment(assessment, index, { instruments, opdCodes }, checker);
  });
}

function checkDimensions({ dimensions, maxScore }: PackInstrument, index: number, checker: PackChecker): void {
  const path = ['instruments', index, 'dimensions'];
  const sum = dimensions.reduce((total, { weight }) => total + weight, 0);
  if (dimensions.length > 0 && Math.abs(sum - 1) > 1e-6) {
    checker.report('instruments.yaml', path, dataPackTexts.weights, { value: Number(sum.toFixed(6)) });
  }
  const codes = dimensions.flatMap(({ indicators }, dimension) =>
    indicators.map(({ code }, place) => ({ value: code, path: [...path, dimension, 'indicators', place, 'code'] })),
  );
  checker.unique('instruments.yaml', codes);
  dimensions.forEach(({ indicators }, dimension) =>
    indicators.forEach(({ measure }, place) =>
      measure?.levels.forEach(({ score }, level) => {
        if (score <= maxScore) return;
        const levelPath = [...path, dimension, 'indicators', place, 'measure', 'levels', level, 'score'];
        checker.report('instruments.yaml', levelPath, dataPackTexts.tooHigh, { value: maxScore });
      }),
    ),
  );
}

/** From 100 down to 0, each score rounded to two decimals in exactly one band. */
function checkBands({ bands }: PackInstrument, index: number, checker: PackChecker): void {
  let expected = 100_00;
  bands.forEach(({ min, max }, place) => {
    if (Math.round(max * 100) !== expected) {
      const path = ['instruments', index, 'bands', place, 'max'];
      checker.report('instruments.yaml', path, dataPackTexts.bandGap, { value: (expected / 100).toFixed(2) });
    }
    expected = Math.round(min * 100) - 1;
  });
  if (expected === -1) return;
  checker.report('instruments.yaml', ['instruments', index, 'bands', bands.length - 1, 'min'], dataPackTexts.bandEnd);
}

function checkYears(instrument: PackInstrument, index: number, earlier: PackInstrument[], checker: PackChecker): void {
  const from = ({ years }: PackInstrument) => years.from ?? -Infinity;
  const to = ({ years }: PackInstrument) => years.to ?? Infinity;
  const other = earlier.find((candidate) => from(candidate) <= to(instrument) && from(instrument) <= to(candidate));
  if (!other) return;
  checker.report('instruments.yaml', ['instruments', index, 'years'], dataPackTexts.overlappingYears, {
    value: other.code,
  });
}

function checkAssessment(
  { instrument: code, opds, values }: PackAssessment,
  index: number,
  { instruments, opdCodes }: { instruments: PackInstrument[]; opdCodes: ReadonlySet<string> },
  checker: PackChecker,
): void {
  const file = 'assessments.yaml';
  const path = ['assessments', index];
  const instrument = instruments.find((candidate) => candidate.code === code);
  checker.known(file, [...path, 'instrument'], code, new Set(instruments.map((known) => known.code)), 'instrument');
  opds?.forEach((opd, place) => checker.known(file, [...path, 'opds', place], opd, opdCodes, 'OPD'));
  if (!instrument) return;
  const indicators = instrument.dimensions.flatMap((dimension) => dimension.indicators);
  for (const [indicatorCode, value] of Object.entries(values)) {
    const valuePath = [...path, 'values', indicatorCode];
    checker.known(file, valuePath, indicatorCode, new Set(indicators.map((known) => known.code)), 'indicator');
    if (indicators.find((known) => known.code === indicatorCode)?.measure) {
      checker.report(file, valuePath, dataPackTexts.measuredIndicator, { value: indicatorCode });
    }
    if (value > instrument.maxScore)
      checker.report(file, valuePath, dataPackTexts.tooHigh, { value: instrument.maxScore });
  }
}
