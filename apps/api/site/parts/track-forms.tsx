import { siteTexts } from '@tanggap/platform';
import { problemsOf } from '../form/problems';
import { Choices, TextAreaField } from './fields';
import { PhotoField } from './photo-field';
import type { TrackPageProps } from '../track-page-props';

const texts = siteTexts.track;
const TEXT_LIMIT = 5000;
const COMMENT_LIMIT = 2000;

/** An answer to what the staff asked, or an addition of the citizen's own. */
export function ReplyForm({ page, code, forms, asked }: TrackPageProps & { asked: boolean }) {
  const { t } = page;
  return (
    <section className={asked ? 'tg-card site-ask' : 'tg-card tg-card--flat'} aria-labelledby="reply">
      <h2 id="reply">{t(asked ? texts.replyAsked : texts.replyTitle)}</h2>
      <p>{t(asked ? texts.replyAskedLead : texts.replyLead)}</p>
      <form
        className="tg-form"
        method="post"
        action={`/lacak/${code}/balasan${page.langQuery}`}
        encType="multipart/form-data"
      >
        <input type="hidden" name="key" value={forms.key} />
        <TextAreaField
          page={page}
          name="text"
          label={t(texts.replyText)}
          value={forms.text}
          rows={5}
          minLength={3}
          limit={TEXT_LIMIT}
          required
          problems={problemsOf(forms.problems, 'text')}
        />
        <PhotoField page={page} kept={forms.kept} problems={problemsOf(forms.problems, 'photos')} level={3} />
        <button
          className={asked ? 'tg-button' : 'tg-button tg-button--secondary'}
          data-once={t(siteTexts.form.submitting)}
        >
          {t(texts.replySend)}
        </button>
      </form>
    </section>
  );
}

/** The citizen's judgement: it closes the report or opens it again. */
export function ConfirmForm({ page, code, forms }: TrackPageProps) {
  const { t } = page;
  const ratings = [texts.rating1, texts.rating2, texts.rating3, texts.rating4, texts.rating5];
  return (
    <section className="tg-card site-ask" aria-labelledby="confirm">
      <h2 id="confirm">{t(texts.confirmTitle)}</h2>
      <p>{t(texts.confirmLead)}</p>
      <form className="tg-form" method="post" action={`/lacak/${code}/penilaian${page.langQuery}`}>
        <Choices
          page={page}
          name="satisfied"
          legend={t(texts.confirmTitle)}
          value={forms.satisfied}
          required
          problems={problemsOf(forms.problems, 'satisfied')}
          choices={[
            { value: 'yes', label: t(texts.satisfiedYes), hint: t(texts.satisfiedYesHint) },
            { value: 'no', label: t(texts.satisfiedNo), hint: t(texts.satisfiedNoHint) },
          ]}
        />
        <Choices
          page={page}
          name="rating"
          legend={`${t(texts.rating)} (${t(siteTexts.shell.optional)})`}
          value={forms.rating}
          className="site-ratings"
          problems={problemsOf(forms.problems, 'rating')}
          choices={ratings.map((label, index) => ({ value: String(index + 1), label: t(label) }))}
        />
        <TextAreaField
          page={page}
          name="comment"
          label={t(texts.comment)}
          hint={t(texts.commentHint)}
          optional
          value={forms.comment}
          rows={3}
          minLength={0}
          limit={COMMENT_LIMIT}
          problems={problemsOf(forms.problems, 'comment')}
        />
        <button className="tg-button" data-once={t(siteTexts.form.submitting)}>
          {t(texts.confirmSend)}
        </button>
      </form>
    </section>
  );
}
