import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { PublicTextPart } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { useDecideWords } from './public-text-queries';

const said = texts.publicTexts;

/** A text with what the public doesn't read struck out; what may be shown again is a button. */
export function MaskedText({ number, parts }: { number: string; parts: readonly PublicTextPart[] }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<PublicTextPart | null>(null);
  const [reason, setReason] = useState('');
  const decide = useDecideWords(number);
  const done = {
    onSuccess: () => {
      setChosen(null);
      setReason('');
    },
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && reason.trim() !== '') decide.mutate({ show: [chosen.text], reason: reason.trim() }, done);
  };
  return (
    <div className="tg-stack tg-stack--tight">
      <p className="tg-prose">
        {parts.map((part, at) => (
          <Part
            // Parts have no name of their own, and none is ever moved.
            key={at}
            part={part}
            press={() => (part.shown ? decide.mutate({ hide: [part.text] }) : setChosen(part))}
          />
        ))}
      </p>
      {decide.error && <ProblemNotice error={decide.error} />}
      {chosen && (
        <form className="tg-form" onSubmit={submit}>
          <Textarea
            label={t(said.showReason)}
            description={`${t(said.show, { part: chosen.text })}. ${t(said.recorded)}`}
            autosize
            minRows={2}
            autoFocus
            required
            minLength={5}
            maxLength={500}
            withAsterisk={false}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className="tg-cluster">
            <Button type="submit" variant="default" loading={decide.isPending}>
              {t(said.showSubmit)}
            </Button>
            <Button variant="subtle" onClick={() => setChosen(null)}>
              {t(texts.cancel)}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

function Part({ part, press }: { part: PublicTextPart; press: () => void }) {
  const { t } = useLanguage();
  if (!part.masked && !part.shown) return <>{part.text}</>;
  if (part.fixed) {
    return (
      <del className="of-masked" data-fixed title={t(said.fixed)}>
        {part.text}
      </del>
    );
  }
  const what = t(part.shown ? said.hideAgain : said.show, { part: part.text });
  return (
    <button type="button" className="of-masked" data-shown={part.shown || undefined} title={what} onClick={press}>
      {part.masked ? <del>{part.text}</del> : part.text}
      <span className="tg-hidden-visually"> ({t(part.shown ? said.shown : said.masked)})</span>
    </button>
  );
}
