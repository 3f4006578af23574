import type { ExportJob } from '../api/types';
import { localeOf, texts, useLanguage } from '../text/language';
import { isOpen } from './queries';

/** How far a job is, in words, and as a bar where its length is known. */
export function JobProgress({ job }: { job: ExportJob }) {
  const { t, word, lang } = useLanguage();
  const words = word('jobState', job.state);
  if (job.state === 'failed') {
    return (
      <p className="of-job" data-state="failed">
        {words}. {reasonsOf(job) || word('jobError', job.error ?? 'internal')}
      </p>
    );
  }
  if (!isOpen(job)) return <p className="of-job">{words}</p>;
  const rows = job.rows.toLocaleString(localeOf(lang));
  return (
    <div className="of-job">
      <progress
        className="of-job__bar"
        aria-label={t(texts.exports.preparing)}
        {...(job.progress > 0 ? { value: job.progress, max: 100 } : {})}
      />
      <span className="tg-small tg-soft">
        {words}
        {job.progress > 0 && ` · ${job.progress} %`}
        {job.rows > 0 && ` · ${t(texts.exports.rows, { count: rows })}`}
      </span>
    </div>
  );
}

/** Why, in the server's own words where it has any. */
function reasonsOf({ result }: ExportJob): string {
  const reasons = result?.['reasons'];
  return Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string').join(' ') : '';
}
