import type { SimilarComplaint } from '@tanggap/complaints';
import { siteTexts } from '@tanggap/platform';
import { noProblems, problemsOf, type FormProblems } from '../form/problems';
import type { PageContext } from '../page-context';
import { ErrorSummary } from '../parts/error-summary';
import { Problems } from '../parts/fields';
import { PhotoField } from '../parts/photo-field';
import { SimilarReports } from '../parts/similar';
import { What, Where, Who, type SectionProps } from '../parts/report-sections';
import { otherLanguage, renderPage, renderPart } from '../parts/shell';
import { Title } from '../parts/title';

const texts = siteTexts.form;
const FORM_ID = 'laporan';

type ReportPageProps = Omit<SectionProps, 'problems'> & {
  problems?: FormProblems;
  /** Offered once, before their own is filed. */
  similar?: readonly SimilarComplaint[];
};

export function reportPage(props: ReportPageProps): string {
  const { page, problems = noProblems, similar = [] } = props;
  const { t } = page;
  const section: SectionProps = { ...props, problems };
  return renderPage({
    page,
    title: `${problems.size > 0 ? t(siteTexts.shell.errorPrefix) : ''}${t(texts.title)}`,
    description: t(texts.lead),
    children: (
      <>
        <Title title={t(texts.title)} lead={t(texts.lead)} />
        <ErrorSummary page={page} problems={problems} />
        <DraftOffer page={page} />
        <SimilarReports page={page} similar={similar} form={FORM_ID} sendMine />
        <form
          className="tg-form"
          id={FORM_ID}
          method="post"
          action={`/lapor${page.langQuery}`}
          encType="multipart/form-data"
          data-draft="tanggap.laporan"
          data-fresh={problems.size + similar.length === 0 ? '' : undefined}
        >
          <input type="hidden" name="key" value={props.form.key} />
          {props.form.seen.length > 0 && <input type="hidden" name="seen" value={props.form.seen.join(' ')} />}
          <What {...section} />
          <div data-similar={`/lapor/serupa${page.langQuery}`} aria-live="polite" />
          <Where {...section} />
          <PhotoField page={page} kept={props.form.kept} problems={problemsOf(problems, 'photos')} />
          <Who {...section} />
          <Send page={page} problems={problemsOf(problems, 'submit')} />
        </form>
      </>
    ),
  });
}

/** Only the offer, to be put into a page that is open. */
export const similarFragment = (page: PageContext, similar: readonly SimilarComplaint[]): string =>
  renderPart(<SimilarReports page={page} similar={similar} form={FORM_ID} />);

/** The send button stands before the other language's, so that the Enter key sends. */
function Send({ page, problems }: { page: PageContext; problems: readonly string[] }) {
  const { t } = page;
  const other = otherLanguage(page);
  return (
    <div className="tg-stack tg-stack--tight">
      <Problems name="submit" problems={problems} />
      <button id="submit" className="tg-button tg-button--block" data-once={t(texts.submitting)}>
        {t(texts.submit)}
      </button>
      <p className="tg-small tg-soft">{t(texts.afterSubmit)}</p>
      <div>
        <button className="tg-button tg-button--quiet" name="lang" value={other} lang={other} formNoValidate>
          {t(texts.otherLanguage)}
        </button>
      </div>
    </div>
  );
}

/** Shown by the script when this device holds a draft. */
function DraftOffer({ page: { t } }: { page: PageContext }) {
  return (
    <div className="tg-notice site-draft" data-draft-offer="" hidden>
      <div>
        <p>{t(texts.restored)}</p>
        <div className="tg-cluster">
          <button className="tg-button tg-button--secondary" type="button" data-draft-restore="">
            {t(texts.restore)}
          </button>
          <button className="tg-button tg-button--quiet" type="button" data-draft-discard="">
            {t(texts.discard)}
          </button>
        </div>
      </div>
    </div>
  );
}
