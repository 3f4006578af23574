import type { SimilarComplaint } from '@tanggap/complaints';
import { siteTexts } from '@tanggap/platform';
import { dateInWords } from '../dates';
import type { PageContext } from '../page-context';

const texts = siteTexts.similar;

interface SimilarProps {
  page: PageContext;
  similar: readonly SimilarComplaint[];
  /** Id of the form that the buttons belong to, wherever they stand. */
  form: string;
  /** With the button that sends one's own report all the same: before the form, where that of the form is far. */
  sendMine?: boolean;
}

/** Others' reports of what is probably the same matter, each with a button to follow it instead. */
export function SimilarReports({ page, similar, form, sendMine = false }: SimilarProps) {
  const { t } = page;
  if (similar.length === 0) return null;
  return (
    <section className="tg-card site-similar" id="serupa" tabIndex={-1} aria-labelledby="similar-title">
      {/* The Enter key in a field of the form means sending it, never following. */}
      <button form={form} hidden />
      <div className="tg-stack">
        <h2 id="similar-title">{t(texts.title)}</h2>
        <p>{t(texts.lead)}</p>
        <ul className="site-similar__list">
          {similar.map((one) => (
            <Similar key={one.number} page={page} one={one} form={form} />
          ))}
        </ul>
        <p className="tg-small tg-soft">{t(texts.contact)}</p>
        {sendMine && (
          <div>
            <button className="tg-button tg-button--secondary" form={form}>
              {t(texts.sendMine)}
            </button>
          </div>
        )}
      </div>
      <input type="hidden" name="seen" form={form} value={similar.map(({ number }) => number).join(' ')} />
    </section>
  );
}

function Similar({ page, one, form }: { page: PageContext; one: SimilarComplaint; form: string }) {
  const { t, lang, timeZone } = page;
  const { number, subject, category, area, status, filedAt, affected } = one;
  const facts = [
    number,
    ...(area ? [t(texts.where, { area: area.name })] : []),
    t(texts.reported, { date: dateInWords(filedAt, lang, timeZone) }),
  ];
  return (
    <li className="site-similar__one">
      <div className="tg-stack tg-stack--tight">
        <p className="site-similar__subject">{subject ?? t(texts.unread, { category: category?.name ?? number })}</p>
        <p className="tg-small tg-soft">{facts.join(' · ')}</p>
        <div className="tg-cluster">
          <span className="tg-status" data-status={status}>
            {t(siteTexts.status[status])}
          </span>
          <span className="tg-small">{affectedInWords(page, affected)}</span>
        </div>
      </div>
      <button
        className="tg-button tg-button--secondary"
        form={form}
        name="ikuti"
        value={number}
        formNoValidate
        aria-label={t(texts.followNumber, { number })}
      >
        {t(texts.follow)}
      </button>
    </li>
  );
}

export const affectedInWords = ({ t }: PageContext, count: number): string =>
  count === 1 ? t(texts.affectedOne) : t(texts.affected, { count });
