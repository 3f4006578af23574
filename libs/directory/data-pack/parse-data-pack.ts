import { dataPackTexts } from '@tanggap/platform';
import { z } from 'zod';
import { checkCompliance } from './checks/compliance';
import { checkOffices } from './checks/offices';
import { PackChecker, type Documents } from './checks/pack-checker';
import { checkRouting } from './checks/routing';
import { checkTimeLimits } from './checks/time-limits';
import {
  isInstrumentFile,
  packFiles,
  type DataPack,
  type InstrumentFile,
  type PackFile,
  type SingleFile,
} from './data-pack';
import { DataPackError, type PackProblem } from './problem';
import { assessmentsFile, instrumentFile, type PackInstrument } from './schemas/compliance';
import { areasFile, boundariesFile, categoriesFile, opdsFile, regencyFile } from './schemas/places-and-offices';
import { routingRulesFile, signalsFile } from './schemas/routing';
import { calendarsFile, holidaysFile, slaPoliciesFile } from './schemas/time-limits';
import { parseGeoJson, parseTable, parseYaml, type Parsed, type SourceDocument } from './source-document';

const schemas = {
  'regency.yaml': regencyFile,
  'areas.csv': areasFile,
  'boundaries.geojson': boundariesFile,
  'calendars.yaml': calendarsFile,
  'holidays.csv': holidaysFile,
  'opds.yaml': opdsFile,
  'categories.yaml': categoriesFile,
  'sla-policies.yaml': slaPoliciesFile,
  'routing-rules.yaml': routingRulesFile,
  'signals.yaml': signalsFile,
  'assessments.yaml': assessmentsFile,
} satisfies Record<SingleFile, z.ZodType>;

type Values = { [File in SingleFile]: z.infer<(typeof schemas)[File]> } & Record<InstrumentFile, PackInstrument>;
export type PackTexts = Partial<Record<PackFile, string>>;

const schemaOf = (file: PackFile): z.ZodType => (isInstrumentFile(file) ? instrumentFile : schemas[file]);

/**
 * Text in, checked pack out. `texts` holds the content of each file; `nameOf` says how problems name it.
 * @throws DataPackError with all problems at once: first of the shape of each file, and once every file is well-formed,
 * of what files say about each other.
 */
export function parseDataPack(texts: PackTexts, nameOf: (file: PackFile) => string = (file) => file): DataPack {
  const problems: PackProblem[] = [];
  const documents: Partial<Record<PackFile, SourceDocument>> = {};
  const values: Partial<Record<PackFile, unknown>> = {};
  const instrumentFiles = Object.keys(texts).filter(isInstrumentFile).sort();
  if (instrumentFiles.length === 0) {
    problems.push({ file: nameOf('instruments/*.yaml'), line: 1, path: '', message: dataPackTexts.missingFile });
  }
  for (const file of [...packFiles, ...instrumentFiles]) {
    const text = texts[file];
    if (text === undefined) {
      problems.push({ file: nameOf(file), line: 1, path: '', message: dataPackTexts.missingFile });
      continue;
    }
    const parsed = parseText(nameOf(file), text);
    if ('problems' in parsed) {
      problems.push(...parsed.problems);
      continue;
    }
    documents[file] = parsed.document;
    const shape = checkShape(schemaOf(file), parsed.document);
    if ('problems' in shape) problems.push(...shape.problems);
    else values[file] = shape.value;
  }
  if (problems.length > 0) throw new DataPackError(problems);
  const pack = assemble(values as Values, instrumentFiles);
  checkReferences(pack, documents as Documents, instrumentFiles);
  return pack;
}

function parseText(file: string, text: string): Parsed {
  if (file.endsWith('.csv')) return parseTable(file, text);
  return file.endsWith('.geojson') ? parseGeoJson(file, text) : parseYaml(file, text);
}

const { localeError: inIndonesian } = z.locales.id();
const { localeError: inEnglish } = z.locales.en();

function checkShape(schema: z.ZodType, document: SourceDocument): { value: unknown } | { problems: PackProblem[] } {
  const result = schema.safeParse(document.value, { error: inIndonesian });
  if (result.success) return { value: result.data };
  const english = schema.safeParse(document.value, { error: inEnglish }).error?.issues ?? [];
  return {
    problems: result.error.issues.map((issue, index) => {
      // An unknown key is reported at the key itself, not at the object around it.
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      return {
        file: document.file,
        line: document.lineOf(path),
        path: document.nameOf(path),
        message: { id: issue.message, en: english[index]?.message ?? issue.message },
      };
    }),
  };
}

function assemble(values: Values, instrumentFiles: readonly InstrumentFile[]): DataPack {
  return {
    regency: values['regency.yaml'],
    areas: values['areas.csv'],
    boundaries: values['boundaries.geojson'].features.map(({ properties, geometry }) => ({ ...properties, geometry })),
    opds: values['opds.yaml'].opds,
    categories: values['categories.yaml'].categories,
    calendars: values['calendars.yaml'].calendars,
    holidays: values['holidays.csv'].map(({ date, kind, name, decree }) => ({ date, kind, name, decree })),
    decrees: values['calendars.yaml'].decrees,
    policies: values['sla-policies.yaml'].policies,
    pauseReasons: values['sla-policies.yaml'].pauseReasons.map(({ code, name }) => ({
      code,
      name: name.id,
      nameEn: name.en,
    })),
    routing: {
      threshold: values['routing-rules.yaml'].threshold,
      rules: values['routing-rules.yaml'].rules,
      signals: values['signals.yaml'],
    },
    instruments: instrumentFiles.flatMap((file) => values[file] ?? []),
    assessments: values['assessments.yaml'],
  };
}

function checkReferences(pack: DataPack, documents: Documents, instrumentFiles: readonly InstrumentFile[]): void {
  const checker = new PackChecker(documents);
  checkOffices(pack, checker);
  checkTimeLimits(pack, checker);
  checkRouting(pack, checker);
  checkCompliance(pack, instrumentFiles, checker);
  if (checker.problems.length > 0) throw new DataPackError(checker.problems);
}
