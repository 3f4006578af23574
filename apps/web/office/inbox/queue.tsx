import { Button } from '@mantine/core';
import { createContext, use, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { texts, useLanguage } from '../text/language';

/** A report that comes after the one that is open. */
interface Queued {
  number: string;
  subject: string;
}

/** What a report that was opened from the inbox knows of it. */
interface FromInbox {
  /** The filters, as they stood in the address. */
  inbox?: string;
  /** What came after it in the list, so that whoever works through it needn't go back each time. */
  queue?: readonly Queued[];
}

/** So many go along with an address; then the inbox is read again. */
const LONGEST = 60;

/** The rows of the list in their order. */
export const RowOrder = createContext<readonly Queued[]>([]);

/** What comes after a row. */
export function useQueueAfter(number: string): readonly Queued[] {
  const rows = use(RowOrder);
  const at = rows.findIndex((row) => row.number === number);
  return at < 0
    ? []
    : rows.slice(at + 1, at + 1 + LONGEST).map(({ number: other, subject }) => ({ number: other, subject }));
}

export const useFromInbox = (): FromInbox => (useLocation().state as FromInbox | null) ?? {};

/** To the next report of the list, beside the way back. */
export function NextReport() {
  const { t } = useLanguage();
  const { inbox, queue: [next, ...queue] = [] } = useFromInbox();
  if (!next) return null;
  return (
    <Link to={`/laporan/${next.number}`} state={{ inbox, queue }} className="of-back of-next">
      {t(texts.complaint.next, { subject: next.subject })}
    </Link>
  );
}

/** The same once this one is done with: it has the focus, so that one key goes on. */
export function GoOn() {
  const { t } = useLanguage();
  const { inbox, queue: [next, ...queue] = [] } = useFromInbox();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  if (!next) return null;
  return (
    <div>
      <Button component={Link} ref={link} to={`/laporan/${next.number}`} state={{ inbox, queue }} variant="default">
        {t(texts.complaint.goOn)}
      </Button>
    </div>
  );
}
