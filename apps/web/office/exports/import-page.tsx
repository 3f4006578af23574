import { Button, FileInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ExportJob } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { ProblemNotice } from '../ui/states';
import { DownloadButton } from './download-button';
import { JobProgress } from './job-progress';
import { Mapping } from './mapping';
import { fileAddress, useCheckImport, useConfirmImport, useJob } from './queries';

const words = texts.exports;

/** Where the address keeps the two jobs: whoever closes the browser, or comes from the downloads, goes on where they were. */
const LOOKED = 'periksa';
const BROUGHT = 'impor';

/** In two steps: what the file would bring, then the import itself. */
export function ImportPage() {
  const { t } = useLanguage();
  const confirm = useConfirmImport();
  const [address, setAddress] = useSearchParams();
  const look = useJob(address.get(LOOKED));
  const bring = useJob(address.get(BROUGHT));
  const [looked, brought] = [look.data, bring.data];
  usePageTitle(t(words.importTitle));
  const again = () => {
    confirm.reset();
    setAddress({});
  };
  const goOn = (more: Record<string, string>) => setAddress((before) => ({ ...Object.fromEntries(before), ...more }));
  const isNew = address.get(LOOKED) === null && address.get(BROUGHT) === null;
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(words.importTitle)}</h1>
          <p className="tg-soft">{t(words.importLead)}</p>
        </div>
        <DownloadButton list="sp4n" label={t(words.exportSame)} />
      </div>
      {isNew && <ChosenFile handedIn={(id) => goOn({ [LOOKED]: id })} />}
      {look.isError && <ProblemNotice error={look.error} />}
      {bring.isError && <ProblemNotice error={bring.error} />}
      {looked && address.get(BROUGHT) === null && (
        <Looked
          job={looked}
          confirm={() => confirm.mutate(looked.id, { onSuccess: ({ id }) => goOn({ [BROUGHT]: id }) })}
          pending={confirm.isPending}
          again={again}
        />
      )}
      {confirm.isError && <ProblemNotice error={confirm.error} />}
      {brought && <Brought job={brought} again={again} />}
    </div>
  );
}

/** @param handedIn is told the job that looks at the file */
function ChosenFile({ handedIn }: { handedIn: (job: string) => void }) {
  const { t } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const check = useCheckImport();
  return (
    <section className="tg-card of-import">
      <FileInput
        label={t(words.file)}
        description={t(words.importHint)}
        placeholder={t(texts.score.chooseFile)}
        accept=".csv,.xlsx,text/csv"
        value={file}
        onChange={setFile}
        clearable
      />
      {check.isError && <ProblemNotice error={check.error} />}
      <div>
        <Button
          disabled={file === null}
          loading={check.isPending}
          onClick={() => file && check.mutate(file, { onSuccess: ({ id }) => handedIn(id) })}
        >
          {t(words.check)}
        </Button>
      </div>
    </section>
  );
}

const numberOf = (job: ExportJob, name: string): number => Number(job.result?.[name] ?? 0);

interface LookedProps {
  job: ExportJob;
  confirm: () => void;
  pending: boolean;
  again: () => void;
}

function Looked({ job, confirm, pending, again }: LookedProps) {
  const { t } = useLanguage();
  const fresh = numberOf(job, 'new');
  return (
    <section className="tg-card tg-stack" aria-live="polite">
      <h2 className="of-heading">{t(words.found)}</h2>
      {job.state === 'done' ? (
        <>
          <dl className="tg-facts">
            <dt>{t(words.fresh)}</dt>
            <dd>{fresh}</dd>
            <NotBroughtIn job={job} />
          </dl>
          {job.fileName && <p className="tg-soft">{t(words.rejectedHow)}</p>}
          {fresh === 0 && <p>{t(words.nothingNew)}</p>}
          <div className="tg-cluster">
            {fresh > 0 && (
              <Button loading={pending} onClick={confirm}>
                {t(words.confirm, { count: fresh })}
              </Button>
            )}
            <Button variant="default" onClick={again}>
              {t(words.another)}
            </Button>
          </div>
          <Mapping mapping={job.result?.['mapping']} />
        </>
      ) : (
        <>
          <JobProgress job={job} />
          {job.state === 'failed' && (
            <div>
              <Button variant="default" onClick={again}>
                {t(words.another)}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function NotBroughtIn({ job }: { job: ExportJob }) {
  const { t } = useLanguage();
  return (
    <>
      <dt>{t(words.known)}</dt>
      <dd>{numberOf(job, 'known')}</dd>
      <dt>{t(words.rejected)}</dt>
      <dd>
        <Rejected job={job} />
      </dd>
    </>
  );
}

function Rejected({ job }: { job: ExportJob }) {
  const { t } = useLanguage();
  return (
    <>
      {numberOf(job, 'rejected')}{' '}
      {job.fileName && (
        <a href={fileAddress(job.id)} download>
          {t(words.rejectedFile)}
        </a>
      )}
    </>
  );
}

function Brought({ job, again }: { job: ExportJob; again: () => void }) {
  const { t } = useLanguage();
  if (job.state !== 'done') {
    return (
      <section className="tg-card" aria-live="polite">
        <JobProgress job={job} />
      </section>
    );
  }
  return (
    <div className="tg-notice" data-tone="success" role="status">
      <div className="tg-stack tg-stack--tight">
        <p>{t(words.imported, { count: numberOf(job, 'imported') })}</p>
        <dl className="tg-facts">
          <NotBroughtIn job={job} />
        </dl>
        <div>
          <Button variant="default" onClick={again}>
            {t(words.another)}
          </Button>
        </div>
      </div>
    </div>
  );
}
