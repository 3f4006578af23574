import { useState, type ReactNode } from 'react';
import type { ListedRequest } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { NextPage } from '../ui/more';
import { usePageTitle } from '../ui/page-title';
import { Fetching } from '../ui/states';
import { useRequests } from './queries';
import { RequestCard } from './request-card';

const words = texts.decisions;

/** What waits for the reader's own word comes first, then what waits for others. */
export function DecisionsPage() {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  usePageTitle(t(words.title));
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="tg-soft">{t(words.lead)}</p>
        </div>
        <DownloadButton list="deadline-requests" />
      </div>
      <div role="status" className="of-said">
        {said && (
          <div className="tg-notice" data-tone="success">
            <p>{said}</p>
          </div>
        )}
      </div>
      <Requests
        id="mine"
        title={t(words.mine)}
        mine
        decided={setSaid}
        empty={
          <div className="tg-soft">
            <p>{t(words.noneMine)}</p>
            <p className="tg-small">{t(words.noneMineHint)}</p>
          </div>
        }
      />
      <Requests
        id="others"
        title={t(words.others)}
        mine={false}
        decided={setSaid}
        empty={<p className="tg-soft">{t(words.noneOthers)}</p>}
      />
    </div>
  );
}

interface Props {
  id: string;
  title: string;
  mine: boolean;
  decided: (said: string) => void;
  empty: ReactNode;
}

/** The list of all holds the reader's own too: those stand in the list before it. */
const shownIn = (mine: boolean) => (request: ListedRequest) => mine || !request.decidable;

function Requests({ id, title, mine, decided, empty }: Props) {
  const list = useRequests(mine);
  const items = list.data?.pages.flatMap((page) => page.items).filter(shownIn(mine)) ?? [];
  return (
    <section className="tg-card" aria-labelledby={id}>
      <h2 className="of-heading" id={id}>
        {title}
      </h2>
      <Fetching query={list} />
      {list.isSuccess && items.length === 0 && !list.hasNextPage && empty}
      {items.length > 0 && (
        <ul className="of-listed">
          {items.map((request) => (
            <RequestCard key={request.id} request={request} number={request.complaint} decided={decided} />
          ))}
        </ul>
      )}
      <NextPage query={list} />
    </section>
  );
}
