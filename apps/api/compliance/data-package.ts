import type { Lang } from '@tanggap/platform';
import {
  OPEN_DATA_VERSION,
  openDataLicence,
  openDatasets,
  suppressionNote,
  type OpenColumn,
  type OpenDataset,
} from './open-data';

const types = { text: 'string', date: 'date', integer: 'integer', number: 'number' } as const;

function fieldOf({ name, type, unit, range, description }: OpenColumn, lang: Lang) {
  const constraints = range && { minimum: range.least, ...(range.most !== undefined && { maximum: range.most }) };
  return {
    ...{ name, type: types[type], description: description[lang] },
    ...(unit && { unit: unit[lang] }),
    ...(name === 'code' ? { constraints: { required: true } } : constraints && { constraints }),
  };
}

const resourceOf = ({ code, title, columns }: OpenDataset, lang: Lang) => ({
  ...{ profile: 'tabular-data-resource', name: code, path: `${code}.csv`, title: title[lang] },
  ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: { delimiter: ',', lineTerminator: '\r\n' } },
  schema: { fields: columns.map((column) => fieldOf(column, lang)), primaryKey: 'code', missingValues: [''] },
});

/** The dictionary as a Frictionless tabular data package (specs.frictionlessdata.io, v1); paths are beside it, of this year. */
export function dataPackage(regency: string, lang: Lang) {
  return {
    ...{ profile: 'tabular-data-package', name: 'tanggap-complaints', version: OPEN_DATA_VERSION },
    title: lang === 'id' ? `Data terbuka pengaduan ${regency}` : `Open data on complaints, ${regency}`,
    description: suppressionNote[lang],
    licenses: [{ name: openDataLicence.id, title: openDataLicence.name, path: openDataLicence.url }],
    resources: openDatasets.map((dataset) => resourceOf(dataset, lang)),
  };
}
