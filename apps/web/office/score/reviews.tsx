import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { NextPage } from '../ui/more';
import { Said } from '../ui/said';
import { Empty, Fetching, ProblemNotice } from '../ui/states';
import { useNumbers } from './numbers';
import { useReview, useReviews, type SelfAssessment } from './queries';

const words = texts.score;

/** Self-assessments that wait for the second person, the longest waiting first. */
export function Reviews() {
  const { t } = useLanguage();
  const reviews = useReviews();
  const [said, setSaid] = useState('');
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="tg-stack" aria-labelledby="review">
      <div className="of-head">
        <div>
          <h2 className="of-heading" id="review">
            {t(words.review)}
          </h2>
          <p className="tg-soft">{t(words.reviewLead)}</p>
        </div>
        <DownloadButton list="self-assessments" of={t(words.review)} />
      </div>
      <Said text={said} />
      <Fetching query={reviews} />
      {reviews.isSuccess && items.length === 0 && <Empty title={t(words.noReview)} hint={t(words.noReviewHint)} />}
      {items.map((item) => (
        <ReviewCard key={item.id} item={item} said={setSaid} />
      ))}
      <NextPage query={reviews} />
    </section>
  );
}

function ReviewCard({ item, said }: { item: SelfAssessment; said: (text: string) => void }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const name = (code: string): string => item.indicators.find((one) => one.code === code)?.name ?? code;
  const max = item.indicators[0]?.max ?? 0;
  return (
    <article className="tg-card">
      <h3 className="of-subheading">
        {item.unitName} · {item.dimensionName} · {item.year} · {t(words.version, { version: item.version })}
      </h3>
      <p className="tg-soft tg-small">
        {t(words.byAuthor, { who: item.submittedBy, when: momentShort(new Date(item.submittedAt), lang) })}
      </p>
      {item.note && <p>{item.note}</p>}
      <ul className="of-reasons">
        {item.answers.map((answer) => (
          <li key={answer.indicatorCode} className="of-reason">
            <div className="of-reason__head">
              <span>{name(answer.indicatorCode)}</span>
              <span className="of-reason__value">
                {numbers.value(answer.value)} / {max}
              </span>
            </div>
            {answer.note && <p className="tg-small">{answer.note}</p>}
            <p className="tg-soft tg-small">
              {answer.evidenceIds.length === 0
                ? t(words.withoutEvidence)
                : answer.evidenceIds.map((id, index) => (
                    <a
                      key={id}
                      className="of-file"
                      href={`/api/v1/compliance/evidence/${id}/file`}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {t(words.evidence)} {index + 1}
                    </a>
                  ))}
            </p>
          </li>
        ))}
      </ul>
      {item.reviewable ? <Decision item={item} said={said} /> : <p className="tg-soft">{t(words.ownOne)}</p>}
    </article>
  );
}

function Decision({ item, said }: { item: SelfAssessment; said: (text: string) => void }) {
  const { t } = useLanguage();
  const [returning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const review = useReview(() => said(t(returning ? words.returnedNow : words.approvedNow)));
  return (
    <div className="tg-stack tg-stack--tight">
      {review.error && <ProblemNotice error={review.error} />}
      {returning && (
        <Textarea
          label={t(words.returnNote)}
          aria-required
          autoFocus
          autosize
          minRows={2}
          maxRows={8}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <div className="tg-cluster">
        {!returning && (
          <Button
            loading={review.isPending}
            onClick={() => review.mutate({ id: item.id, decision: 'approved', note: '' })}
          >
            {t(words.approve)}
          </Button>
        )}
        <Button
          variant={returning ? 'filled' : 'default'}
          loading={returning && review.isPending}
          onClick={() => (returning ? review.mutate({ id: item.id, decision: 'returned', note }) : setReturning(true))}
        >
          {t(words.return)}
        </Button>
        {returning && (
          <Button variant="subtle" onClick={() => setReturning(false)}>
            {t(texts.cancel)}
          </Button>
        )}
      </div>
    </div>
  );
}
