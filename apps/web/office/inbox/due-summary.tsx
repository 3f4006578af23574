import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useDueCounts, type InboxFilters } from '../api/queries';
import type { DueCounts } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { useUser } from '../session/signed-in';
import { ALL, dueTiles, dueWindows, unfiltered } from './inbox-filters';

type Tile = (typeof dueTiles)[number];

interface DueSummaryProps {
  counts: DueCounts | undefined;
  due: InboxFilters['due'];
  change: (patch: Partial<InboxFilters>) => void;
}

/** How many are due when, of all there are; each number shows its reports, pressed again it shows all. */
export function DueSummary({ counts, due, change }: DueSummaryProps) {
  return (
    <Tiles counts={counts} always={due !== ''}>
      {(tile, content) => (
        <button
          type="button"
          className="of-summary__item"
          data-group={content.group}
          aria-pressed={due === tile}
          onClick={() => change({ due: due === tile ? '' : tile })}
        >
          {content.words}
        </button>
      )}
    </Tiles>
  );
}

/** The same from elsewhere: each number leads to its reports in the inbox. */
export function DueLinks() {
  const { data: counts } = useDueCounts(unfiltered);
  return (
    <Tiles counts={counts}>
      {(tile, content) => (
        <Link to={`/?tampilan=${ALL}&due=${tile}`} className="of-summary__item" data-group={content.group}>
          {content.words}
        </Link>
      )}
    </Tiles>
  );
}

interface TilesProps {
  counts: DueCounts | undefined;
  /** Also where nothing is due. */
  always?: boolean;
  children: (tile: Tile, content: { group: Tile | undefined; words: ReactNode }) => ReactNode;
}

function Tiles({ counts, always = false, children }: TilesProps) {
  const { t } = useLanguage();
  const tiles = useUser().opdCode === null ? dueWindows : dueTiles;
  if (!counts || (!always && tiles.every((tile) => counts[tile] === 0))) return null;
  return (
    <div className="of-summary" role="group" aria-label={t(texts.inbox.dueWhen)}>
      {tiles.map((tile) => (
        <Fragment key={tile}>
          {children(tile, {
            group: counts[tile] > 0 ? tile : undefined,
            words: (
              <>
                <span className="of-summary__count">{counts[tile]}</span>
                <span>{t(texts.group[tile === 'unverified' ? 'verifier' : tile])}</span>
              </>
            ),
          })}
        </Fragment>
      ))}
    </div>
  );
}
