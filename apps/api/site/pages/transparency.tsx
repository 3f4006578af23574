import type { PublicFigures, PublicRow, PublicTable } from '@tanggap/compliance';
import { localeOf, siteTexts, type Text } from '@tanggap/platform';
import { OPEN_DATA_VERSION, openDataLicence, openDatasets } from '../../compliance/open-data';
import type { PageContext } from '../page-context';
import { DistrictMap, type DistrictOutline } from '../parts/district-map';
import { MonthChart } from '../parts/month-chart';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';

const texts = siteTexts.transparency;

export interface TransparencyView {
  figures: PublicFigures;
  years: number[];
  outlines: readonly DistrictOutline[];
  /** Such as "Sabtu, 28 November 2026". */
  day: string;
  /** The simulated score; null where nothing can be said. */
  score: { value: number; period: string } | null;
}

export function transparencyPage(page: PageContext, view: TransparencyView): string {
  const { t, regency } = page;
  const { figures, years, day } = view;
  const lead = t(texts.lead, { regency, day });
  const isEmpty = figures.tables.month.length === 0;
  return renderPage({
    page,
    title: `${t(texts.title)} ${figures.year}`,
    description: lead,
    wide: true,
    children: (
      <div className="tg-stack tg-stack--loose">
        <Title title={t(texts.heading, { year: figures.year })} lead={lead} />
        {years.length > 1 && <Years page={page} years={years} year={figures.year} />}
        {isEmpty ? <p>{t(texts.none)}</p> : <Figures page={page} view={view} />}
        <section className="site-section" aria-labelledby="daftar">
          <h2 id="daftar">{t(texts.registerTitle)}</h2>
          <p>
            {t(texts.registerLead)} <a href="/transparansi/laporan">{t(texts.register)}</a>
          </p>
        </section>
        <OpenData page={page} year={figures.year} />
      </div>
    ),
  });
}

function Years({ page: { t }, years, year }: { page: PageContext; years: number[]; year: number }) {
  return (
    <nav className="tg-cluster" aria-label={t(texts.years)}>
      {years.map((one) => (
        <a key={one} href={`/transparansi?tahun=${one}`} aria-current={one === year ? 'page' : undefined}>
          {one}
        </a>
      ))}
    </nav>
  );
}

function Figures({ page, view }: { page: PageContext; view: TransparencyView }) {
  const { t } = page;
  const { figures, outlines, score } = view;
  const { tables } = figures;
  return (
    <>
      <Totals page={page} total={figures.total} />
      <p className="tg-small">
        {t(texts.smallest)} {t(texts.howCounted)}
      </p>
      {score && (
        <section className="tg-card tg-card--flat" aria-labelledby="nilai">
          <h2 id="nilai">{t(texts.scoreTitle)}</h2>
          <p>
            <strong>{t(texts.score, { period: score.period, score: number(page, score.value, 2) ?? '' })}</strong>{' '}
            {t(texts.simulation)}
          </p>
        </section>
      )}
      <section className="site-section" aria-labelledby="bulan">
        <h2 id="bulan">{t(texts.byMonth)}</h2>
        <MonthChart
          title={t(texts.chart)}
          received={t(texts.received)}
          resolved={t(texts.resolved)}
          rows={tables.month}
          monthOf={(month) => monthInWords(page, month, 'short')}
        />
        <Table page={page} id="bulan" table="month" head={texts.month} rows={tables.month} />
      </section>
      <section className="site-section" aria-labelledby="kecamatan">
        <h2 id="kecamatan">{t(texts.byArea)}</h2>
        <div className="site-map-split">
          <figure className="site-map">
            <DistrictMap title={t(texts.map)} hidden={t(texts.hidden)} outlines={outlines} rows={tables.area} />
            <figcaption className="tg-small">
              {t(texts.mapHint)} {t(texts.source)}
            </figcaption>
          </figure>
          <Table page={page} id="kecamatan" table="area" head={texts.area} rows={tables.area} />
        </div>
      </section>
      <section className="site-section" aria-labelledby="opd">
        <h2 id="opd">{t(texts.byOpd)}</h2>
        <Table page={page} id="opd" table="opd" head={texts.opd} rows={tables.opd} />
      </section>
      <section className="site-section" aria-labelledby="kategori">
        <h2 id="kategori">{t(texts.byCategory)}</h2>
        <Table page={page} id="kategori" table="category" head={texts.category} rows={tables.category} />
      </section>
    </>
  );
}

function Totals({ page, total }: { page: PageContext; total: PublicRow }) {
  const { t } = page;
  const shown: [Text, string | null][] = [
    [texts.received, number(page, total.received)],
    [texts.resolved, number(page, total.resolved)],
    [texts.inTime, total.inTimePercent === null ? null : t(texts.percent, { value: total.inTimePercent })],
    [
      texts.medianDays,
      total.medianDays === null ? null : t(texts.days, { value: number(page, total.medianDays, 1) ?? '' }),
    ],
    [
      texts.satisfaction,
      total.satisfaction === null ? null : t(texts.ofFive, { value: number(page, total.satisfaction, 1) ?? '' }),
    ],
  ];
  return (
    <dl className="site-totals">
      {shown.map(([name, value]) => (
        <div key={name.id} className="site-totals__one">
          <dt>{t(name)}</dt>
          <dd>{value ?? t(texts.hidden)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface TableProps {
  page: PageContext;
  id: string;
  table: PublicTable;
  head: Text;
  rows: readonly PublicRow[];
}

function Table({ page, id, table, head, rows }: TableProps) {
  const { t } = page;
  const columns: [Text, (row: PublicRow) => string | null][] = [
    [texts.received, ({ received }) => number(page, received)],
    [texts.resolved, ({ resolved }) => number(page, resolved)],
    [texts.inTime, ({ inTimePercent }) => (inTimePercent === null ? null : t(texts.percent, { value: inTimePercent }))],
    [texts.medianDays, ({ medianDays }) => number(page, medianDays, 1)],
  ];
  // Of which nothing may be said: named together, instead of a page of dashes on a telephone.
  const silent = rows.filter((row) => table !== 'month' && columns.every(([, of]) => of(row) === null));
  const told = rows.filter((row) => !silent.includes(row));
  return (
    <div className="tg-stack">
      <table className="tg-table site-figures" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t(head)}</th>
            {columns.map(([name]) => (
              <th key={name.id} scope="col" data-number="">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((row) => (
            <tr key={row.key}>
              <th scope="row">{table === 'month' ? monthInWords(page, row.key, 'long') : row.name}</th>
              {columns.map(([name, of]) => (
                <td key={name.id} data-number="">
                  {of(row) ?? <Hidden page={page} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {silent.length > 0 && (
        <p className="tg-small">{t(texts.tooSmall, { names: silent.map(({ name }) => name).join(', ') })}</p>
      )}
    </div>
  );
}

function Hidden({ page: { t } }: { page: PageContext }) {
  return (
    <span className="site-hidden" title={t(texts.hidden)}>
      <span aria-hidden="true">–</span>
      <span className="tg-hidden-visually">{t(texts.hidden)}</span>
    </span>
  );
}

function OpenData({ page: { t }, year }: { page: PageContext; year: number }) {
  return (
    <section className="site-section" aria-labelledby="data-terbuka">
      <h2 id="data-terbuka">{t(texts.openTitle)}</h2>
      <p>{t(texts.openLead, { licence: openDataLicence.name })}</p>
      <ul className="site-downloads">
        {openDatasets.map(({ code, title }) => (
          <li key={code}>
            {t(title)}: <a href={`/api/v1/open-data/${code}.xlsx?year=${year}`}>XLSX</a>{' '}
            <a href={`/api/v1/open-data/${code}.csv?year=${year}`}>CSV</a>{' '}
            <a href={`/api/v1/open-data/${code}.json?year=${year}`}>JSON</a>
          </li>
        ))}
        <li>
          <a href="/transparansi/kamus-data">
            {t(texts.dictionary)} {OPEN_DATA_VERSION}
          </a>
        </li>
      </ul>
    </section>
  );
}

function number({ lang }: PageContext, value: number | null, digits = 0): string | null {
  if (value === null) return null;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(localeOf(lang), options).format(value);
}

/** The month of its first day, such as "November". */
function monthInWords({ lang }: PageContext, first: string, month: 'long' | 'short'): string {
  const at = new Date(`${first}T12:00:00Z`);
  return new Intl.DateTimeFormat(localeOf(lang), { month, timeZone: 'UTC' }).format(at);
}
