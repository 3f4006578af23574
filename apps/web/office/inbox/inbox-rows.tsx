import type { ComplaintItem } from '../api/types';
import { InboxRow } from './inbox-row';

/** A list of reports, each with what is due next. */
export function InboxRows({ items, now }: { items: readonly ComplaintItem[]; now: Date }) {
  return (
    <ul className="of-rows">
      {items.map((item) => (
        <li key={item.number}>
          <InboxRow item={item} now={now} />
        </li>
      ))}
    </ul>
  );
}
