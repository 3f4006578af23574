import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PublishFigures, type PublicFigures } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { AppError, type Lang as Language } from '@tanggap/platform';
import type { FastifyReply } from 'fastify';
import { ApiProblems, isKnownAlready, Lang, Public, SHARED_FOR_AN_HOUR } from '../http';
import { dataPackage } from './data-package';
import { openWorkbook } from './open-workbook';
import { OpenDataCatalogueDto, OpenDataQueryDto, OpenDatasetDto } from './open-data.dto';
import {
  OPEN_DATA_VERSION,
  openCsv,
  openDataLicence,
  openDatasets,
  openRows,
  suppressionNote,
  type OpenColumn,
  type OpenDataset,
} from './open-data';

const openTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const isOpenFormat = (format: string | undefined): format is keyof typeof openTypes =>
  format !== undefined && Object.hasOwn(openTypes, format);

/** Open data for everybody: no account, no cookie, nothing about fewer than five complaints. */
@ApiTags('open-data')
@Public()
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly figures: PublishFigures,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'openDataCatalogue', summary: 'What there is, what each column means, and the licence' })
  @ApiOkResponse({ type: OpenDataCatalogueDto })
  catalogue(@Lang() lang: Language): OpenDataCatalogueDto {
    return {
      version: OPEN_DATA_VERSION,
      licence: openDataLicence,
      ...{ dictionary: '/transparansi/kamus-data', dataPackage: '/api/v1/open-data/datapackage.json' },
      suppression: suppressionNote[lang],
      datasets: openDatasets.map(({ code, title, columns }) => ({
        ...{ code, title: title[lang] },
        columns: columns.map((column) => columnIn(column, lang)),
        csv: `/api/v1/open-data/${code}.csv`,
        json: `/api/v1/open-data/${code}.json`,
        xlsx: `/api/v1/open-data/${code}.xlsx`,
      })),
    };
  }

  @Get('datapackage.json')
  @ApiOperation({
    operationId: 'openDataPackage',
    summary: 'The same as a Frictionless tabular data package: paths are beside it, of this year',
  })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async package(@Lang() lang: Language, @Res() reply: FastifyReply): Promise<void> {
    await this.directory.refresh();
    const body = JSON.stringify(dataPackage(this.directory.regency().name, lang));
    await sendShared(reply, body, 'application/json; charset=utf-8');
  }

  @Get(':file')
  @ApiOperation({
    operationId: 'openDataset',
    summary: 'One dataset of one year: complaints-by-opd.csv, .json or .xlsx',
  })
  @ApiParam({ name: 'file', example: 'complaints-by-opd.csv' })
  @ApiProduces('application/json', 'text/csv', openTypes.xlsx)
  @ApiOkResponse({ type: OpenDatasetDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiProblems(400, 404)
  async dataset(
    @Param('file') file: string,
    @Query() { year }: OpenDataQueryDto,
    @Lang() lang: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [code, format] = file.split('.');
    const dataset = openDatasets.find((one) => one.code === code);
    if (!dataset || !isOpenFormat(format)) throw new AppError('not_found');
    const figures = await this.figures.execute(year ?? this.figures.currentYear(), lang);
    if (!figures) throw new AppError('not_found');
    const rows = openRows(figures, dataset);
    if (format === 'json') return sendShared(reply, jsonOf(figures, dataset, lang), openTypes.json);
    const body = openCsv(dataset, rows);
    if (format === 'csv') return sendShared(reply, body, openTypes.csv);
    // A workbook holds the time at which it was made: what is in it says whether it is known.
    const about = { asOf: figures.asOf, lang };
    await sendShared(reply, `${about.asOf} ${lang} ${body}`, openTypes.xlsx, () => openWorkbook(dataset, rows, about));
  }
}

/** @param made what is sent, where it isn't what says whether it is known already */
async function sendShared(
  reply: FastifyReply,
  content: string,
  type: string,
  made?: () => Promise<Buffer>,
): Promise<void> {
  void reply.header('Cache-Control', SHARED_FOR_AN_HOUR).header('Vary', 'Accept-Language');
  if (isKnownAlready(reply, content)) await reply.status(304).send();
  else await reply.type(type).send(made ? await made() : content);
}

const columnIn = ({ name, type, unit, since, description }: OpenColumn, lang: Language) => ({
  ...{ name, type, unit: unit?.[lang] ?? null, since, description: description[lang] },
});

function jsonOf(figures: PublicFigures, dataset: OpenDataset, lang: Language): string {
  const { code, title, columns } = dataset;
  const rows = openRows(figures, dataset).map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
  const about = { dataset: code, title: title[lang], version: OPEN_DATA_VERSION, licence: openDataLicence.url };
  const answer: OpenDatasetDto = {
    ...about,
    ...{ year: figures.year, asOf: figures.asOf, suppression: suppressionNote[lang] },
    columns: columns.map((column) => columnIn(column, lang)),
    rows,
  };
  return JSON.stringify(answer);
}
