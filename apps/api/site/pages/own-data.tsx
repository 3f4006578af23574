import type { OwnData } from '@tanggap/complaints';
import { siteTexts, type Text } from '@tanggap/platform';
import { dateInWords } from '../dates';
import { problemsOf, type FormProblems } from '../form/problems';
import type { PageContext } from '../page-context';
import { ContactFields } from '../parts/contact-fields';
import { ErrorSummary } from '../parts/error-summary';
import { Problems, TextField } from '../parts/fields';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';

const texts = siteTexts.ownData;

export interface OwnDataProps {
  page: PageContext;
  /** As it stands in the address: with dashes. */
  code: string;
  own: OwnData;
  /** What was typed and refused. */
  typed: { name: string; email: string; phone: string };
  problems: FormProblems;
  news?: { tone: 'success' | 'warning'; text: Text } | undefined;
}

/** What is kept of whoever holds the code, and what they can do about it; works without scripts. */
export function ownDataPage(props: OwnDataProps): string {
  const { page, code, own, problems, news } = props;
  const { t } = page;
  return renderPage({
    page,
    title: (problems.size > 0 ? t(siteTexts.shell.errorPrefix) : '') + t(texts.title),
    noindex: true,
    children: (
      <div className="tg-stack tg-stack--loose">
        {news && (
          <div className="tg-notice" data-tone={news.tone} role="status">
            <p>{t(news.text)}</p>
          </div>
        )}
        <ErrorSummary page={page} problems={problems} />
        <p>
          <a href={`/lacak/${code}${page.langQuery}`}>{t(texts.back, { number: own.number })}</a>
        </p>
        <Title title={t(texts.title)} lead={t(texts.lead)} />
        <Kept {...props} />
        {own.erasedAt === null && <Correct {...props} />}
        {own.erasedAt === null && <Withdraw {...props} />}
        {own.erasedAt === null && <Erase {...props} />}
        <p>
          <a href={`/privasi${page.langQuery}`}>{t(texts.more)}</a>
        </p>
      </div>
    ),
  });
}

function Kept({ page: { t, lang, timeZone }, own }: OwnDataProps) {
  const { person, anonymous, holder, erasedAt, keptUntil, retentionYears: years, files } = own;
  const none = t(texts.none);
  return (
    <section className="tg-stack" aria-labelledby="kept">
      <h2 id="kept">{t(texts.keptTitle)}</h2>
      {erasedAt && <p>{t(texts.erasedAt, { date: dateInWords(erasedAt, lang, timeZone) })}</p>}
      {!erasedAt && anonymous && <p>{t(texts.anonymous)}</p>}
      {!erasedAt && holder === 'follower' && <p>{t(texts.follower)}</p>}
      {!erasedAt && (
        <>
          <dl className="tg-facts tg-facts--wide">
            {holder === 'reporter' && person && <Fact name={t(texts.name)} value={person.name ?? none} />}
            {person && <Fact name={t(siteTexts.form.email)} value={person.email ?? none} />}
            {person && <Fact name={t(siteTexts.form.phone)} value={person.phone ?? none} />}
            {person?.nik && <Fact name={t(texts.nik)} value={person.nik} />}
            {holder === 'reporter' && <Fact name={t(texts.files)} value={files === 0 ? none : String(files)} />}
          </dl>
          {person && <p className="tg-small tg-soft">{t(texts.masked)}</p>}
          <p>
            {t(texts.howLong, { years })}{' '}
            {keptUntil && t(texts.until, { date: dateInWords(keptUntil, lang, timeZone) })}
          </p>
        </>
      )}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Correct({ page, code, own, typed, problems }: OwnDataProps) {
  const { t } = page;
  if (!own.person) return null;
  return (
    <section className="tg-card" aria-labelledby="correct">
      <h2 id="correct">{t(texts.correctTitle)}</h2>
      <p>{t(texts.correctLead)}</p>
      <form className="tg-form" method="post" action={`/lacak/${code}/data${page.langQuery}`} noValidate>
        {own.holder === 'reporter' && (
          <TextField
            page={page}
            name="name"
            label={t(texts.newName)}
            optional
            value={typed.name}
            problems={problemsOf(problems, 'name')}
            input={{ autoComplete: 'name' }}
          />
        )}
        <ContactFields
          page={page}
          values={typed}
          labels={{ email: t(texts.newEmail), phone: t(texts.newPhone) }}
          problems={problems}
        />
        <button className="tg-button">{t(texts.correctSend)}</button>
      </form>
    </section>
  );
}

/** Of a follower it is all there is, so they erase it below. */
function Withdraw({ page, code, own: { person, holder } }: OwnDataProps) {
  const { t } = page;
  if (holder === 'follower' || (!person?.email && !person?.phone)) return null;
  return (
    <section className="tg-card tg-card--flat" aria-labelledby="withdraw">
      <h2 id="withdraw">{t(texts.withdrawTitle)}</h2>
      <p>{t(texts.withdrawLead)}</p>
      <form className="tg-form" method="post" action={`/lacak/${code}/data/tarik${page.langQuery}`}>
        <button className="tg-button tg-button--secondary">{t(texts.withdrawSend)}</button>
      </form>
    </section>
  );
}

function Erase({ page, code, own: { holder, mayErase, person }, problems }: OwnDataProps) {
  const { t } = page;
  if (holder === 'follower' && !person) return null;
  const wrong = problemsOf(problems, 'confirm');
  return (
    <section className="tg-card tg-card--flat" aria-labelledby="erase">
      <h2 id="erase">{t(texts.eraseTitle)}</h2>
      <p>{t(holder === 'follower' ? texts.eraseFollower : texts.eraseLead)}</p>
      {!mayErase && <p>{t(texts.eraseLater)}</p>}
      {mayErase && (
        <form className="tg-form" method="post" action={`/lacak/${code}/data/hapus${page.langQuery}`}>
          <div className="tg-field" data-invalid={wrong.length > 0 ? '' : undefined}>
            <label className="tg-choice">
              <input type="checkbox" name="confirm" id="confirm" value="ya" required />
              <span>{t(texts.eraseConfirm)}</span>
            </label>
            <Problems name="confirm" problems={wrong} />
          </div>
          <button className="tg-button tg-button--secondary">{t(texts.eraseSend)}</button>
        </form>
      )}
    </section>
  );
}
