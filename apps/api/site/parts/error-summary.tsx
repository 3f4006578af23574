import { siteTexts } from '@tanggap/platform';
import type { FormProblems } from '../form/problems';
import type { PageContext } from '../page-context';

/** What has to be corrected, each linked to its field; it takes the focus, so that it is read first. */
export function ErrorSummary({ page, problems }: { page: PageContext; problems: FormProblems }) {
  if (problems.size === 0) return null;
  const texts = siteTexts.formErrors;
  return (
    <div className="tg-notice site-summary" data-tone="danger" role="alert" tabIndex={-1} autoFocus>
      <div>
        <h2 className="site-summary__title">{page.t(texts.summaryTitle)}</h2>
        <p>{page.t(texts.summaryNote)}</p>
        <ul>
          {[...problems].map(([field, messages]) => (
            <li key={field}>
              <a href={`#${field}`}>{messages.join(' ')}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
