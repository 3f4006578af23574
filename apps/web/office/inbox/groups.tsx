import { Button } from '@mantine/core';
import type { ComplaintItem, DueCounts } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { dueGroup, dueGroups, type DueGroup } from '../time/jakarta';
import { InboxRows } from './inbox-rows';

/** In one list: groups by what is due next would tear the order apart. */
export function MostAffected({ items, now }: { items: ComplaintItem[]; now: Date }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="most-affected">
      <h2 className="of-group" id="most-affected">
        {t(texts.duplicates.mostAffected)}
      </h2>
      <InboxRows items={items} now={now} />
    </section>
  );
}

interface GroupsProps {
  items: readonly ComplaintItem[];
  now: Date;
  /** Of all there are, not only of what is loaded. */
  counts: DueCounts | undefined;
  /** There is more to load. */
  more: boolean;
  /** What is overdue is shown in part: leads to the whole of it. */
  showOverdue?: (() => void) | undefined;
}

const countedAs = (group: Exclude<DueGroup, 'waiting' | 'none'>) => (group === 'verifier' ? 'unverified' : group);

function grouped(items: readonly ComplaintItem[], now: Date, ofOpd: boolean): ReadonlyMap<DueGroup, ComplaintItem[]> {
  const byGroup = new Map<DueGroup, ComplaintItem[]>();
  for (const item of items) {
    const group = dueGroup(item, now, ofOpd);
    byGroup.set(group, [...(byGroup.get(group) ?? []), item]);
  }
  return byGroup;
}

/** As they stand below each other. */
export function inOrder(items: readonly ComplaintItem[], now: Date, ofOpd: boolean): ComplaintItem[] {
  const byGroup = grouped(items, now, ofOpd);
  return dueGroups.flatMap((group) => byGroup.get(group) ?? []);
}

/** The server's order stays within a group; the groups only put headings into it. */
export function Groups({ items, now, counts, more, showOverdue }: GroupsProps) {
  const { t } = useLanguage();
  const byGroup = grouped(items, now, useUser().opdCode !== null);
  const countOf = (group: DueGroup): string => {
    const loaded = byGroup.get(group)?.length ?? 0;
    const known = group === 'waiting' || group === 'none' ? undefined : counts?.[countedAs(group)];
    return known === undefined ? `${loaded}${more ? '+' : ''}` : String(Math.max(known, loaded));
  };
  return (
    <>
      {dueGroups
        .filter((group) => byGroup.has(group))
        .map((group) => (
          <section key={group} aria-labelledby={group}>
            <h2 className="of-group" id={group} data-group={group} tabIndex={-1}>
              {t(texts.group[group])} <span className="of-group__count">{countOf(group)}</span>
            </h2>
            <InboxRows items={byGroup.get(group) ?? []} now={now} />
            {group === 'overdue' && showOverdue && counts && counts.overdue > (byGroup.get(group)?.length ?? 0) && (
              <Button variant="subtle" onClick={showOverdue}>
                {t(texts.inbox.allOverdue, { n: counts.overdue })}
              </Button>
            )}
          </section>
        ))}
    </>
  );
}
