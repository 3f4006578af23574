import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { Moment } from '../ui/marks';
import { ProblemNotice } from '../ui/states';
import { MaskedText } from './masked-text';
import { useDecideWords, useMayMask, usePublicDraft, usePublicTexts } from './public-text-queries';

const said = texts.publicTexts;

/** Subject and answers as the public reads them, for whoever answers for it. */
export function PublicTexts({ complaint }: { complaint: Complaint }) {
  const { t } = useLanguage();
  const mayMask = useMayMask(complaint);
  const { data } = usePublicTexts(complaint);
  if (!mayMask || !data) return null;
  return (
    <section className="tg-card" aria-labelledby="public-texts">
      <h2 className="of-heading" id="public-texts">
        {t(said.title)}
      </h2>
      <p className="tg-soft tg-small">{t(said[data.readBy])}</p>
      {data.texts.map(({ of, at, parts }) => (
        <div key={at ?? of}>
          <h3 className="of-subheading">
            {t(said[of])} {at && <Moment at={at} />}
          </h3>
          <MaskedText number={complaint.number} parts={parts} />
        </div>
      ))}
      {data.texts.length > 0 && <HideWords number={complaint.number} />}
    </section>
  );
}

/** Under the field where an answer is written, and under a verification the subject: what the public will read of it. */
export function PublicDraft({ complaint, text }: { complaint: Complaint; text: string }) {
  const { t } = useLanguage();
  const { data } = usePublicDraft(complaint, text);
  if (!data?.parts || text.trim() === '') return null;
  return (
    <section className="of-draft-public" aria-label={t(said.draft)}>
      <h3 className="of-subheading">{t(said.draft)}</h3>
      <MaskedText number={complaint.number} parts={data.parts} />
    </section>
  );
}

function HideWords({ number }: { number: string }) {
  const { t } = useLanguage();
  const [word, setWord] = useState('');
  const decide = useDecideWords(number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() !== '') decide.mutate({ hide: [word.trim()] }, { onSuccess: () => setWord('') });
  };
  return (
    <form className="tg-form" onSubmit={submit}>
      {decide.error && <ProblemNotice error={decide.error} />}
      <TextInput
        label={t(said.hide)}
        description={t(said.hideHint)}
        maxLength={100}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <div className="tg-cluster">
        <Button type="submit" variant="default" loading={decide.isPending}>
          {t(said.hideSubmit)}
        </Button>
        {decide.isSuccess && (
          <p className="tg-soft tg-small" role="status">
            {t(said.recorded)}
          </p>
        )}
      </div>
    </form>
  );
}
