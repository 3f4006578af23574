import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComplaintItem } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { InboxRows } from './inbox-rows';

/** So many stand above the list at first: words say more often than not what somebody fears, and the list has to stay in sight. */
const SHOWN = 3;

/** What endangers life comes before everything that is due, each with the words that say so. */
export function Urgent({ urgent, now }: { urgent: readonly ComplaintItem[]; now: Date }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  if (urgent.length === 0) return null;
  return (
    <section aria-labelledby="urgent">
      <h2 className="of-group" id="urgent" data-group="overdue">
        {t(texts.learning.urgent)} <span className="of-group__count">{urgent.length}</span>
      </h2>
      <InboxRows items={all ? urgent : urgent.slice(0, SHOWN)} now={now} />
      {!all && urgent.length > SHOWN && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t(texts.inbox.allUrgent, { n: urgent.length })}
        </Button>
      )}
    </section>
  );
}
