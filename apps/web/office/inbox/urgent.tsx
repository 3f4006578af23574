import type { ComplaintItem } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { InboxRows } from './inbox-rows';

/** What endangers life comes before everything that is due, each with the words that say so. */
export function Urgent({ urgent, now }: { urgent: readonly ComplaintItem[]; now: Date }) {
  const { t } = useLanguage();
  if (urgent.length === 0) return null;
  return (
    <section aria-labelledby="urgent">
      <h2 className="of-group" id="urgent" data-group="overdue">
        {t(texts.learning.urgent)} <span className="of-group__count">{urgent.length}</span>
      </h2>
      <InboxRows items={urgent} now={now} />
    </section>
  );
}
