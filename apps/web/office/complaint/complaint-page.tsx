import { Link, useParams } from 'react-router';
import { ApiProblem } from '../api/problem';
import { useComplaint, type LoadedComplaint } from '../api/queries';
import type { Complaint } from '../api/types';
import { RequestsOfComplaint } from '../decisions/of-complaint';
import { DuplicatesOfComplaint } from '../duplicates/of-complaint';
import { EscalationsOfComplaint } from '../escalation/of-complaint';
import { NextReport, useFromInbox } from '../inbox/queue';
import { JointHandling, OwnTask, ownTask } from '../joint/joint-handling';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { useNow } from '../time/now';
import { Flags, StatusBadge } from '../ui/marks';
import { usePageTitle } from '../ui/page-title';
import { Empty, Failure, Loading } from '../ui/states';
import { ActionPanel } from './action-panel';
import { Deadlines, NextDeadline } from './deadlines';
import { Reporter } from './reporter';
import { Responsible } from './responsible';
import { Report } from './report';
import { PublicTexts } from './public-texts';
import { Timeline } from './timeline';

export function ComplaintPage() {
  const { t } = useLanguage();
  const { number = '' } = useParams();
  const { inbox = '' } = useFromInbox();
  const query = useComplaint(number);
  usePageTitle(number);
  return (
    <div className="tg-stack">
      <p className="of-ways">
        <Link to={`/${inbox}`} className="of-back">
          {t(texts.complaint.back)}
        </Link>
        <NextReport />
      </p>
      {query.isPending && <Loading />}
      {query.isError && !query.data && <Unavailable error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Loaded key={number} loaded={query.data} reload={() => query.refetch()} />}
    </div>
  );
}

/** What else was in the same report, or what it was split off from. */
function Parts({ complaint: { parts } }: { complaint: LoadedComplaint['complaint'] }) {
  const { t } = useLanguage();
  if (parts.length === 0) return null;
  return (
    <section className="tg-card" aria-labelledby="parts">
      <h2 className="of-heading" id="parts">
        {t(texts.complaint.parts)}
      </h2>
      <ul className="of-alike__list">
        {parts.map(({ number, subject, status }) => (
          <li key={number} className="of-alike__one">
            <p>
              {subject === null ? number : <Link to={`/laporan/${number}`}>{subject}</Link>}{' '}
              {subject !== null && <span className="tg-soft tg-small">{number}</span>}
            </p>
            <div>
              <StatusBadge status={status} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unavailable({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useLanguage();
  if (error instanceof ApiProblem && error.status === 404) return <Empty page title={t(texts.complaint.notFound)} />;
  return <Failure error={error} retry={retry} />;
}

/** Which report it is, how it stands, and what is due next. */
function Title({ complaint, now }: { complaint: Complaint; now: Date }) {
  const { t } = useLanguage();
  return (
    <header className="of-title">
      <p className="of-row__number">{complaint.number}</p>
      <h1>{complaint.subject}</h1>
      <div className="tg-cluster">
        <StatusBadge status={complaint.status} />
        <Flags of={complaint} />
        {complaint.affected > 1 && (
          <span className="tg-flag">{t(texts.duplicates.affected, { count: complaint.affected })}</span>
        )}
        {complaint.mergedInto && (
          <Link to={`/laporan/${complaint.mergedInto}`}>
            {t(texts.complaint.mergedInto, { number: complaint.mergedInto })}
          </Link>
        )}
      </div>
      <NextDeadline complaint={complaint} own={ownTask(complaint)?.deadline} now={now} />
    </header>
  );
}

function Loaded({ loaded, reload }: { loaded: LoadedComplaint; reload: () => Promise<unknown> }) {
  const now = useNow();
  const { opdCode } = useUser();
  const { complaint } = loaded;
  // Who only contributes has its own task to do here, and nothing else.
  const contributes =
    complaint.contributions.some(({ opd }) => opd.code === opdCode) && complaint.opd?.code !== opdCode;
  return (
    <>
      <Title complaint={complaint} now={now} />
      <div className="of-case">
        <div className="of-case__do">
          <div className="of-case__act">
            <RequestsOfComplaint complaint={complaint} />
            <OwnTask loaded={loaded} reload={reload} now={now} />
            {!contributes && <ActionPanel loaded={loaded} reload={reload} />}
          </div>
          <div className="of-case__others">
            <JointHandling loaded={loaded} reload={reload} now={now} />
            <DuplicatesOfComplaint key={complaint.number} loaded={loaded} reload={reload} />
          </div>
          <div className="of-case__dates">
            <Deadlines complaint={complaint} now={now} />
            <EscalationsOfComplaint number={complaint.number} now={now} />
          </div>
        </div>
        <div className="of-case__read">
          <Report complaint={complaint} />
          <PublicTexts complaint={complaint} />
          <Parts complaint={complaint} />
          <div className="of-case__history">
            <Timeline complaint={complaint} />
          </div>
        </div>
        <div className="of-case__who">
          <Responsible complaint={complaint} />
          <Reporter complaint={complaint} />
        </div>
      </div>
    </>
  );
}
