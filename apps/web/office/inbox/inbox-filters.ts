import { useSearchParams } from 'react-router';
import type { InboxFilters } from '../api/queries';
import { words } from '../text/language';

export const slaFilters = ['breached', 'at_risk', 'running', 'paused'] as const;
export const statusFilters = Object.keys(words.status) as (keyof typeof words.status)[];
export const dueWindows = ['overdue', 'today', 'tomorrow', 'week', 'later'] as const;
export const dueTiles = [...dueWindows, 'unverified'] as const;

/** In the place of an officer: what nobody has taken. */
export const NOBODY = 'none';

/** The view of a verifier on all reports, in the address. */
export const ALL = 'semua';

interface Inbox {
  filters: InboxFilters;
  change: (patch: Partial<InboxFilters>) => void;
  filtered: boolean;
  /** Whether a verifier looks at more than what waits for verification. */
  all: boolean;
}

export const unfiltered: InboxFilters = { status: '', sla: '', due: '', opd: '', officer: '', q: '', sort: '' };

/** The filters live in the address, so that "back" and a shared link show the same list. */
export function useInboxFilters(): Inbox {
  const [search, setSearch] = useSearchParams();
  const filters: InboxFilters = {
    status: statusFilters.find((status) => status === search.get('status')) ?? '',
    sla: slaFilters.find((sla) => sla === search.get('sla')) ?? '',
    due: dueTiles.find((due) => due === search.get('due')) ?? '',
    opd: search.get('opd') ?? '',
    officer: search.get('petugas') ?? '',
    q: search.get('q') ?? '',
    sort: search.get('sort') === '-affected' ? '-affected' : '',
  };
  const change = (patch: Partial<InboxFilters>) => {
    const view = { tampilan: search.get('tampilan') ?? '' };
    const { officer, ...given } = { ...filters, ...patch };
    const next = Object.entries({ ...view, ...given, petugas: officer }).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(next), { replace: true });
  };
  // When something is due is asked within either view of a verifier; the rest over all reports.
  const { sort: _sort, due: _due, ...narrowing } = filters;
  const narrowed = Object.values(narrowing).some((value) => value !== '');
  return {
    ...{ filters, change },
    filtered: narrowed || filters.due !== '',
    all: narrowed || search.get('tampilan') === ALL,
  };
}
