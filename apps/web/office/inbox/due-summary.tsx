import type { InboxFilters } from '../api/queries';
import type { DueCounts } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { useUser } from '../session/signed-in';
import { dueTiles, dueWindows } from './inbox-filters';

interface DueSummaryProps {
  counts: DueCounts | undefined;
  due: InboxFilters['due'];
  change: (patch: Partial<InboxFilters>) => void;
}

/** How many are due when, of all there are; each number shows its reports, pressed again it shows all. */
export function DueSummary({ counts, due, change }: DueSummaryProps) {
  const { t } = useLanguage();
  const tiles = useUser().opdCode === null ? dueWindows : dueTiles;
  if (!counts || (due === '' && tiles.every((tile) => counts[tile] === 0))) return null;
  return (
    <div className="of-summary" role="group" aria-label={t(texts.inbox.dueWhen)}>
      {tiles.map((tile) => (
        <button
          key={tile}
          type="button"
          className="of-summary__item"
          data-group={counts[tile] > 0 ? tile : undefined}
          aria-pressed={due === tile}
          onClick={() => change({ due: due === tile ? '' : tile })}
        >
          <span className="of-summary__count">{counts[tile]}</span>
          <span>{t(texts.group[tile === 'unverified' ? 'verifier' : tile])}</span>
        </button>
      ))}
    </div>
  );
}
