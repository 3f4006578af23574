import type { Directory } from '@tanggap/directory';
import { evidenceTexts as texts, localMoment, officeWords, render, type Lang } from '@tanggap/platform';
import { words } from '../lists/list-source';
import type { PackFacts } from './pack-facts';

type Trace = PackFacts['assessed'] extends ReadonlyMap<string, infer One> ? One : never;

/** A member of the staff by role and OPD: an assessor asks for the post, and a name is nobody's business outside. */
function post(role: string | null, opdCode: string | null, directory: Directory, lang: Lang): string {
  const name = words(officeWords.role, role, lang) || texts.by.staff[lang];
  return opdCode === null ? name : `${name}, ${directory.opd(opdCode)?.shortName ?? opdCode}`;
}

/** Who entered a value and when, in which version. */
export function enteredBy(trace: Trace | undefined, directory: Directory, lang: Lang): string {
  if (!trace) return '';
  const { review, enteredAt } = trace;
  if (review === null) return texts.fromPack[lang];
  const who = post(review.submittedRole, review.submittedOpd, directory, lang);
  return render(texts.enteredBy, lang, {
    ...{ who, version: review.version, when: localMoment(review.submittedAt ?? enteredAt) },
  });
}

/** Who reviewed it and when, with what they noted. */
export function reviewedBy(trace: Trace | undefined, directory: Directory, lang: Lang): string {
  const review = trace?.review;
  if (!review?.reviewedAt) return trace ? texts.notReviewed[lang] : '';
  const who = post(review.reviewedRole, review.reviewedOpd, directory, lang);
  const said = render(texts.reviewedBy, lang, { who, when: localMoment(review.reviewedAt) });
  return review.reviewNote === null ? said : `${said}: ${review.reviewNote}`;
}
