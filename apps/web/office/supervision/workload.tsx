import { useState } from 'react';
import { Link } from 'react-router';
import { useWorkload } from '../api/queries';
import type { WorkloadGroup, WorkloadRow } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { ALL, NOBODY } from '../inbox/inbox-filters';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ShowAll } from '../ui/show-all';
import { Fetching } from '../ui/states';

/** So many are looked at; whoever is further down has less overdue. */
const FIRST = 6;
const words = texts.supervision;
const columns = ['overdue', 'today', 'tomorrow', 'week', 'later'] as const;

/** Who has how much open and how late: between OPDs, or between the officers of the reader's own. */
export function Workload() {
  const { t } = useLanguage();
  const groupBy: WorkloadGroup = useUser().opdCode === null ? 'opd' : 'officer';
  const workload = useWorkload(groupBy);
  const [whole, setWhole] = useState(false);
  const rows = workload.data ?? [];
  return (
    <section className="tg-card" aria-labelledby="workload">
      <div className="of-head">
        <div>
          <h2 className="of-heading" id="workload">
            {t(words.workload)}
          </h2>
          <p className="tg-soft tg-small">{t(words.workloadLead)}</p>
        </div>
        {rows.length > 0 && <DownloadButton list="workload" of={t(words.workload)} filter={{ groupBy }} />}
      </div>
      <Fetching query={workload} />
      {workload.isSuccess && rows.length === 0 && <p className="tg-soft">{t(words.noWorkload)}</p>}
      {rows.length > 0 && <Table rows={whole ? rows : rows.slice(0, FIRST)} groupBy={groupBy} />}
      {!whole && rows.length > FIRST && <ShowAll count={rows.length} show={() => setWhole(true)} />}
    </section>
  );
}

function Table({ rows, groupBy }: { rows: readonly WorkloadRow[]; groupBy: WorkloadGroup }) {
  const { t } = useLanguage();
  return (
    <div className="tg-table__scroll">
      <table className="tg-table tg-table--cards of-figures of-workload">
        <thead>
          <tr>
            <th scope="col">{t(texts.inbox[groupBy])}</th>
            {columns.map((window) => (
              <th key={window} scope="col" data-number>
                {t(texts.group[window])}
              </th>
            ))}
            <th scope="col" data-number>
              {t(words.waiting)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.opd?.code ?? ''} ${row.officer?.username ?? ''}`} row={row} groupBy={groupBy} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, groupBy }: { row: WorkloadRow; groupBy: WorkloadGroup }) {
  const { t } = useLanguage();
  const name =
    groupBy === 'officer' ? (row.officer?.name ?? t(texts.inbox.untaken)) : (row.opd?.name ?? t(texts.group.verifier));
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((window) => (
        <td key={window} data-number data-empty={row[window] === 0} data-label={t(texts.group[window])}>
          {row[window] === 0 ? (
            '–'
          ) : (
            <Link to={`/?${new URLSearchParams({ ...heldBy(row, groupBy), due: window }).toString()}`}>
              {window === 'overdue' ? <strong>{row.overdue}</strong> : row[window]}
            </Link>
          )}
          {window === 'overdue' && row.oldestDays !== null && row.oldestDays > 0 && (
            <span className="of-cell__n">{t(words.longest, { days: row.oldestDays })}</span>
          )}
        </td>
      ))}
      <td data-number data-empty={row.waiting === 0} data-label={t(words.waiting)}>
        {row.waiting === 0 ? '–' : row.waiting}
      </td>
    </tr>
  );
}

/** The filters of the inbox that leave just these. */
function heldBy({ opd, officer }: WorkloadRow, groupBy: WorkloadGroup): Record<string, string> {
  if (groupBy === 'officer') return { petugas: officer?.username ?? NOBODY };
  return opd ? { tampilan: ALL, opd: opd.code } : { tampilan: ALL, status: 'submitted' };
}
