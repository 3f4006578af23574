import { siteTexts } from '@tanggap/platform';
import {
  OPEN_DATA_VERSION,
  openDataLicence,
  openDatasets,
  suppressionNote,
  type OpenDataset,
} from '../../compliance/open-data';
import type { PageContext } from '../page-context';
import { renderPage } from '../parts/shell';

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
        <div className="tg-title">
          <h1>{t(texts.title)}</h1>
          <p className="tg-lead">{lead}</p>
        </div>
        <Terms page={page} />
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

interface DatasetProps {
  page: PageContext;
  dataset: OpenDataset;
  years: readonly number[];
}

function Dataset({ page: { t }, dataset: { code, title, rowOf, columns }, years }: DatasetProps) {
  return (
    <section className="site-section" aria-labelledby={code}>
      <h2 id={code}>{t(title)}</h2>
      <p>
        <code>{code}</code>. {t(texts.oneRow, { what: t(rowOf) })}
      </p>
      <table className="tg-table tg-table--cards" aria-labelledby={code}>
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
      <ul className="site-downloads">
        {years.map((year) => (
          <li key={year}>
            {t(texts.download, { year })}: <a href={`/api/v1/open-data/${code}.csv?year=${year}`}>CSV</a>{' '}
            <a href={`/api/v1/open-data/${code}.json?year=${year}`}>JSON</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
