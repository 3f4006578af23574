import type { ListedPublic } from '@tanggap/complaints';
import { siteTexts } from '@tanggap/platform';
import { dateInWords } from '../dates';
import type { PageContext } from '../page-context';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';

const texts = siteTexts.register;

/** In the words of its address: `?opd=…&kategori=…&kecamatan=…&status=…&bulan=…`. */
export const registerFilters = ['opd', 'kategori', 'kecamatan', 'status', 'bulan'] as const;
type RegisterFilterName = (typeof registerFilters)[number];

export interface RegisterView {
  items: readonly ListedPublic[];
  /** Of the page before, where there is more. */
  nextCursor: string | null;
  isFirst: boolean;
  chosen: Partial<Record<RegisterFilterName, string>>;
  choices: Record<RegisterFilterName, { value: string; name: string }[]>;
}

export function registerPage(page: PageContext, view: RegisterView): string {
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
        <p className="tg-small">
          {t(texts.notAll)} <a href="/transparansi">{t(texts.figures)}</a>
        </p>
        <Filter page={page} view={view} />
        {view.items.length > 0 ? (
          <Items page={page} items={view.items} />
        ) : (
          <p>{t(view.nextCursor === null ? texts.none : texts.noneYet)}</p>
        )}
        <Pages page={page} view={view} />
      </div>
    ),
  });
}

function Filter({ page: { t }, view: { chosen, choices } }: { page: PageContext; view: RegisterView }) {
  const names = {
    ...{ opd: texts.opd, kategori: texts.category, kecamatan: texts.area, status: texts.status, bulan: texts.month },
  };
  return (
    <form className="site-filter" method="get" action="/transparansi/laporan" aria-label={t(texts.filter)}>
      {registerFilters.map((name) => (
        <div key={name} className="tg-field">
          <label className="tg-field__label" htmlFor={name}>
            {t(names[name])}
          </label>
          <select className="tg-select" id={name} name={name} defaultValue={chosen[name] ?? ''}>
            <option value="">{t(texts.all)}</option>
            {choices[name].map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="tg-cluster">
        <button className="tg-button">{t(texts.show)}</button>
        {Object.keys(chosen).length > 0 && <a href="/transparansi/laporan">{t(texts.clear)}</a>}
      </div>
    </form>
  );
}

function Items({ page, items }: { page: PageContext; items: readonly ListedPublic[] }) {
  const { t, lang, timeZone } = page;
  const headings = [texts.report, texts.matter, texts.opd, texts.status];
  return (
    <table className="tg-table tg-table--cards site-register">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading.en} scope="col">
              {t(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.number}>
            <th scope="row">
              <span className="site-register__what">
                <a href={`/transparansi/laporan/${item.number}`}>{subjectOf(page, item)}</a>
                <span className="tg-small tg-soft">
                  {item.number} · {dateInWords(item.filedAt, lang, timeZone)}
                </span>
              </span>
            </th>
            <td data-label={t(texts.matter)}>
              {[item.category?.name, item.area?.name].filter((one) => one !== undefined).join(' · ')}
            </td>
            <td data-label={t(texts.opd)}>{item.opd?.name ?? '–'}</td>
            <td data-label={t(texts.status)}>
              <span className="site-register__what">
                <span className="tg-status" data-status={item.status}>
                  {statusInWords(page, item.status)}
                </span>
                <span className="tg-small tg-soft">{daysInWords(page, item)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Until a verifier has read it again, only what it is about. */
export const subjectOf = (
  { t }: PageContext,
  { subject, category, number }: Pick<ListedPublic, 'subject' | 'category' | 'number'>,
) => subject ?? (category ? t(texts.about, { category: category.name }) : number);

export function daysInWords(
  { t }: PageContext,
  { days, isResolved }: Pick<ListedPublic, 'days' | 'isResolved'>,
): string {
  if (days === 0) return t(isResolved ? texts.tookNone : texts.openNone);
  return t(isResolved ? texts.tookDays : texts.openDays, { days });
}

/** In the words of somebody who isn't its reporter. */
export const statusInWords = ({ t }: PageContext, status: ListedPublic['status']): string =>
  t(status === 'awaiting_information' ? texts.waiting : siteTexts.status[status]);

function Pages({ page: { t }, view: { nextCursor, isFirst, chosen } }: { page: PageContext; view: RegisterView }) {
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...chosen, ...more }).toString();
    return `/transparansi/laporan${query === '' ? '' : `?${query}`}`;
  };
  if (isFirst && nextCursor === null) return null;
  return (
    <nav className="tg-cluster" aria-label={t(texts.pages)}>
      {!isFirst && <a href={address({})}>{t(texts.newest)}</a>}
      {nextCursor !== null && (
        <a href={address({ lanjut: nextCursor })} rel="next">
          {t(texts.older)}
        </a>
      )}
    </nav>
  );
}
