import { siteTexts } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { TextField } from './fields';

interface CodeFormProps {
  page: PageContext;
  value: string;
  problems: readonly string[];
  /** Where another button on the page is the main one. */
  secondary?: boolean;
}

/** The field for the tracking code. It is posted, so that the code is not left in the address of a search. */
export function CodeForm({ page, value, problems, secondary }: CodeFormProps) {
  const { t } = page;
  const texts = siteTexts.track;
  return (
    <form className="tg-stack" method="post" action={`/lacak${page.langQuery}`}>
      <TextField
        page={page}
        name="kode"
        label={t(texts.code)}
        hint={t(texts.codeHint)}
        value={value}
        problems={problems}
        input={{
          required: true,
          autoComplete: 'off',
          autoCapitalize: 'characters',
          spellCheck: false,
          className: 'tg-input site-code-input',
        }}
      />
      <button className={`tg-button tg-button--block${secondary ? ' tg-button--secondary' : ''}`}>
        {t(texts.submit)}
      </button>
    </form>
  );
}
