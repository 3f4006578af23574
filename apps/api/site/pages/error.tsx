import { siteTexts } from '@tanggap/platform';
import type { Problem } from '../../http';
import type { PageContext } from '../page-context';
import { renderPage } from '../parts/shell';

const texts = siteTexts.errors;

/** Any error as a page: what happened, what to do, and the number to quote where nobody expected it. */
export function errorPage(page: PageContext, problem: Problem): string {
  const { title, text } = wordsFor(page, problem);
  return renderPage({
    page,
    title,
    noindex: true,
    children: (
      <div className="tg-stack tg-stack--loose">
        <h1>{title}</h1>
        <p className="tg-lead">{text}</p>
        {problem.id && <p className="tg-receipt__code">{problem.id}</p>}
        {problem.errors && (
          <ul>
            {problem.errors.map((error) => (
              <li key={error.field}>{error.message}</li>
            ))}
          </ul>
        )}
        {problem.status !== 404 && <p>{page.t(texts.tryAgain)}</p>}
        <div>
          <a className="tg-button tg-button--secondary" href="/">
            {page.t(texts.home)}
          </a>
        </div>
      </div>
    ),
  });
}

function wordsFor({ t }: PageContext, problem: Problem): { title: string; text: string } {
  switch (problem.code) {
    case 'not_found':
      return { title: t(texts.notFoundTitle), text: t(texts.notFound) };
    case 'payload_too_large':
      return { title: t(texts.tooLargeTitle), text: t(texts.tooLarge) };
    case 'internal':
      return { title: t(texts.internalTitle), text: t(texts.internal) };
    default:
      return { title: problem.title, text: problem.detail };
  }
}
