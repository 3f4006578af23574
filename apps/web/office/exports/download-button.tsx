import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { ExportJob, ExportWish } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { JobProgress } from './job-progress';
import { fileAddress, useAskExport, useJob } from './queries';

export type ListName = ExportWish['list'];
type Format = ExportWish['format'];

interface Props {
  list: ListName;
  /** Those of the list as it is shown; what is empty isn't asked for. */
  filter?: Record<string, string>;
  /** Names the list where the page has several. */
  of?: string;
  /** In the place of "Download", where that alone says too little. */
  label?: string;
}

/** The list as it is filtered now as a file; how far it is stands where the button was. */
export function DownloadButton({ list, filter = {}, of, label }: Props) {
  const { t } = useLanguage();
  const [id, setId] = useState<string | null>(null);
  const ask = useAskExport();
  const job = useJob(id).data;
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const start = (format: Format) =>
    ask.mutate({ list, format, filter: given }, { onSuccess: (asked) => setId(asked.id) });
  return (
    <div className="of-download">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            loading={ask.isPending}
            aria-label={of ? `${t(texts.exports.download)}: ${of}` : undefined}
          >
            {label ?? t(texts.exports.download)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Menu.Item key={format} onClick={() => start(format)}>
              {t(texts.exports.as[format])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {ask.isError && <ProblemNotice error={ask.error} />}
      {id !== null && job && <Outcome job={job} />}
    </div>
  );
}

/** The file once it is there, until then how far it is. */
export function Outcome({ job }: { job: ExportJob }) {
  const { t } = useLanguage();
  return (
    <div className="of-download__outcome" role="status">
      {job.state === 'done' ? (
        <a href={fileAddress(job.id)} className="of-download__file" download>
          {t(texts.exports.saveName, { name: job.fileName ?? '' })}
        </a>
      ) : (
        <JobProgress job={job} />
      )}
    </div>
  );
}
