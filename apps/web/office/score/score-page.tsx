import { type ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import type { SessionUser } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, type Text } from '../text/language';
import { useCurrentInSight } from '../ui/current-in-sight';
import { usePageTitle } from '../ui/page-title';
import { Empty } from '../ui/states';
import { ChoiceBar } from './choice-bar';
import { EvidenceSection } from './evidence';
import { Outlook } from './outlook';
import { Overview } from './overview';
import type { Choice } from './queries';
import { Reviews } from './reviews';
import { SelfAssessmentSection } from './self-assessment';
import { UnitsSection } from './units';
import { useChoice } from './use-choice';
import { WhatIfSection } from './what-if';
import { Work } from './work';

interface Part {
  path: string;
  title: Text;
  Section: ComponentType<{ choice: Choice }>;
  /** Absent: everybody on the staff. */
  roles?: readonly SessionUser['role'][];
}

const readers = ['opd_head', 'supervisor', 'admin', 'auditor'] as const;
const words = texts.score;

const parts: readonly Part[] = [
  { path: '', title: words.tabScore, Section: Overview },
  { path: 'prakiraan', title: words.tabOutlook, Section: Outlook, roles: readers },
  { path: 'seandainya', title: words.tabWhatIf, Section: WhatIfSection, roles: readers },
  { path: 'urutan-kerja', title: words.tabWork, Section: Work, roles: readers },
  { path: 'bukti', title: words.tabEvidence, Section: EvidenceSection, roles: readers },
  { path: 'penilaian', title: words.tabSelf, Section: SelfAssessmentSection, roles: readers },
  { path: 'unit', title: words.tabUnits, Section: UnitsSection, roles: ['supervisor', 'admin', 'auditor'] },
  { path: 'tinjauan', title: words.tabReview, Section: Reviews, roles: ['supervisor', 'admin', 'auditor'] },
];

/** The score with its reasons, what moves it, and the documents behind it. What it is not stands above all of it. */
export function ScorePage() {
  const { t } = useLanguage();
  const { role } = useUser();
  const { section = '' } = useParams();
  const { choice, choose, search } = useChoice();
  const found = parts.find(({ path }) => path === section);
  usePageTitle(t(found && section !== '' ? found.title : words.title));
  const tabs = useCurrentInSight<HTMLElement>(section);
  const mine = parts.filter(({ roles }) => roles?.includes(role) ?? true);
  const allowed = found && mine.includes(found);
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(words.title)}</h1>
        <p className="of-simulation">
          <span className="tg-flag">{t(texts.supervision.simulation)}</span> {t(words.notice)}
        </p>
      </div>
      {mine.length > 1 && (
        <nav className="of-tabs" aria-label={t(words.tabs)} ref={tabs}>
          {mine.map(({ path, title }) => (
            <Link
              key={path}
              to={`/kepatuhan${path && `/${path}`}${search}`}
              className="of-tab"
              aria-current={path === section ? 'page' : undefined}
            >
              {t(title)}
            </Link>
          ))}
        </nav>
      )}
      {allowed && section !== 'tinjauan' && <ChoiceBar choice={choice} choose={choose} />}
      {allowed ? (
        <found.Section choice={choice} />
      ) : (
        <Empty title={t(found ? words.forbidden : texts.notFound)} hint={t(texts.notFoundHint)} />
      )}
    </div>
  );
}
