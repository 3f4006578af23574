import type { ReactNode } from 'react';
import type { Escalation, EscalationQuery } from '../api/types';
import { NextPage } from '../ui/more';
import { Failure, Loading } from '../ui/states';
import { EscalationCard } from './escalation-card';
import { mattersOf } from './matters';
import { useEscalations } from './queries';

interface Props {
  query: EscalationQuery;
  now: Date;
  /** It is what the page is for: the button of the first stands out. */
  primary?: boolean;
  /** Without what waits for the reader, which stands in a list of its own. */
  ofOthers?: boolean;
  withinComplaint?: boolean;
  /** In place of an empty list. */
  empty: ReactNode;
  acknowledged?: (escalation: Escalation) => void;
}

export function EscalationList({ query, empty, primary = false, ofOthers = false, ...card }: Props) {
  const found = useEscalations(query);
  const items = found.data?.pages.flatMap((page) => page.items).filter(({ mine }) => !(ofOthers && mine)) ?? [];
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (items.length === 0 && !found.hasNextPage) return empty;
  return (
    <>
      <ul className="of-listed">
        {mattersOf(items).map((matter, index) => (
          <EscalationCard key={matter[0].id} matter={matter} primary={primary && index === 0} {...card} />
        ))}
      </ul>
      <NextPage query={found} />
    </>
  );
}
