import { siteTexts } from '@tanggap/platform';
import {
  OPEN_DATA_VERSION,
  openDataLicence,
  openDatasets,
  suppressionNote,
  type OpenColumn,
  type OpenDataset,
} from '../../compliance/open-data';
import type { PageContext } from '../page-context';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';

const texts = siteTexts.dictionary;

/** The dictionary of the open data, for people. */
export function dictionaryPage(page: PageContext, years: readonly number[]): string {
  const { t, regency } = page;
  const lead = t(texts.lead, { regency });
  return renderPage({
    page,
    title: t(texts.title),
    description: lead,
    wide: true,
    children: (
      <div className="tg-stack tg-stack--loose">
        <Title title={t(texts.title)} lead={lead} />
        <Terms page={page} />
        <section className="site-section" aria-labelledby="angka">
          <h2 id="angka">{t(texts.shared)}</h2>
          <Columns page={page} columns={shared} of="angka" />
        </section>
        {openDatasets.map((dataset) => (
          <Dataset key={dataset.code} page={page} dataset={dataset} years={years} />
        ))}
        <section className="site-section" aria-labelledby="program">
          <h2 id="program">{t(texts.machines)}</h2>
          <p>{t(texts.machinesLead)}</p>
          <ul className="site-downloads">
            <li>
              <a href="/api/v1/open-data/datapackage.json">datapackage.json</a> {t(texts.packageIs)}
            </li>
            <li>
              <a href="/api/v1/open-data">/api/v1/open-data</a> {t(texts.catalogueIs)}
            </li>
          </ul>
        </section>
        <p>
          <a href="/transparansi">{t(texts.back)}</a>
        </p>
      </div>
    ),
  });
}

function Terms({ page: { t, lang, regency } }: { page: PageContext }) {
  return (
    <section className="site-section" aria-labelledby="syarat">
      <h2 id="syarat">{t(texts.terms)}</h2>
      <dl className="tg-facts">
        <dt>{t(texts.licence)}</dt>
        <dd>
          <a href={openDataLicence.url} rel="license">
            {openDataLicence.name}
          </a>
          : {t(texts.licenceHow, { regency })}
        </dd>
        <dt>{t(texts.version)}</dt>
        <dd>{t(texts.versionHow, { version: OPEN_DATA_VERSION })}</dd>
        <dt>{t(texts.renewed)}</dt>
        <dd>{t(texts.renewedHow)}</dd>
        <dt>{t(texts.format)}</dt>
        <dd>{t(texts.formatHow)}</dd>
        <dt>{t(texts.privacy)}</dt>
        <dd>
          {suppressionNote[lang]} {t(texts.privacyMore)}
        </dd>
      </dl>
    </section>
  );
}

/** What every dataset counts, and so is said once. */
const shared = (openDatasets[0]?.columns ?? []).filter((column) =>
  openDatasets.every(({ columns }) => columns.includes(column)),
);

function Columns({ page: { t }, columns, of }: { page: PageContext; columns: readonly OpenColumn[]; of: string }) {
  return (
    <table className="tg-table tg-table--cards" aria-labelledby={of}>
      <thead>
        <tr>
          {[texts.column, texts.meaning, texts.unit, texts.type, texts.since].map((heading) => (
            <th key={heading.en} scope="col">
              {t(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, description, unit, type, since }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td data-label={t(texts.meaning)}>{t(description)}</td>
            <td data-label={t(texts.unit)}>{unit ? t(unit) : t(texts.noUnit)}</td>
            <td data-label={t(texts.type)}>{t(texts.types[type])}</td>
            <td data-label={t(texts.since)}>{since}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DatasetProps {
  page: PageContext;
  dataset: OpenDataset;
  years: readonly number[];
}

function Dataset({ page, dataset: { code, title, rowOf, columns }, years }: DatasetProps) {
  const { t } = page;
  return (
    <section className="site-section" aria-labelledby={code}>
      <h2 id={code}>{t(title)}</h2>
      <p>
        <code>{code}</code>. {t(texts.oneRow, { what: t(rowOf) })} {t(texts.thenShared)}
      </p>
      <Columns page={page} columns={columns.filter((column) => !shared.includes(column))} of={code} />
      {(['xlsx', 'csv', 'json'] as const).map((format) => (
        <p key={format} className="tg-cluster">
          {t(texts.download, { format: format.toUpperCase() })}
          {years.map((year) => (
            <a key={year} href={`/api/v1/open-data/${code}.${format}?year=${year}`}>
              {year}
            </a>
          ))}
        </p>
      ))}
    </section>
  );
}
