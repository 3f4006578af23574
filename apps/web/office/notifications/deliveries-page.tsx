import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useChannels, useDeliveries, useResend } from '../api/notification-queries';
import type { Delivery, DeliveryQuery } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, words as codes } from '../text/language';
import { Moment } from '../ui/marks';
import { usePageTitle } from '../ui/page-title';
import { Empty, Failure, Loading, ProblemNotice } from '../ui/states';

const words = texts.notifications;
type State = NonNullable<DeliveryQuery['state']>;
type Channel = NonNullable<DeliveryQuery['channel']>;
const states = Object.keys(codes.deliveryState) as State[];
const channels = Object.keys(codes.channel) as Channel[];

export function DeliveriesPage() {
  const { t, word } = useLanguage();
  usePageTitle(t(words.deliveries));
  const [state, setState] = useState<State | null>(null);
  const [channel, setChannel] = useState<Channel | null>(null);
  const list = useDeliveries({ ...(state && { state }), ...(channel && { channel }) });
  const resend = useResend();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(words.deliveries)}</h1>
        <p className="tg-soft">{t(words.deliveriesLead)}</p>
      </div>
      <ChannelNotice />
      <div className="of-delivery-filters">
        <Select
          label={t(words.state)}
          placeholder={t(texts.all)}
          clearable
          data={states.map((one) => ({ value: one, label: word('deliveryState', one) }))}
          value={state}
          onChange={(value) => setState(states.find((one) => one === value) ?? null)}
        />
        <Select
          label={t(words.channel)}
          placeholder={t(texts.all)}
          clearable
          data={channels.map((one) => ({ value: one, label: word('channel', one) }))}
          value={channel}
          onChange={(value) => setChannel(channels.find((one) => one === value) ?? null)}
        />
      </div>
      {resend.isError && <ProblemNotice error={resend.error} />}
      {list.isPending && <Loading />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={t(words.deliveriesEmpty)} hint={t(words.deliveriesEmptyHint)} />
      )}
      {items.length > 0 && <Table items={items} resend={(id) => resend.mutate(id)} />}
      {list.hasNextPage && (
        <div>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t(texts.more)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Why nothing goes out on a channel, said before anybody looks for it. */
function ChannelNotice() {
  const { t, word } = useLanguage();
  const { data } = useChannels();
  const named = (state: string): string =>
    (data ?? [])
      .filter((one) => one.state === state)
      .map((one) => word('channel', one.channel))
      .join(', ');
  const [off, mailbox] = [named('off'), named('mailbox')];
  if (off === '' && mailbox === '') return null;
  return (
    <div className="tg-notice" data-tone="info" role="note">
      <div className="tg-stack tg-stack--tight">
        {mailbox !== '' && (
          <p>
            {t(words.channelsMailbox, { channels: mailbox })} <Link to="/mailbox">{t(words.mailbox)}</Link>
          </p>
        )}
        {off !== '' && <p>{t(words.channelsOff, { channels: off })}</p>}
      </div>
    </div>
  );
}

function Table({ items, resend }: { items: Delivery[]; resend: (id: string) => void }) {
  const { t } = useLanguage();
  const mayResend = useUser().role !== 'auditor';
  return (
    <table className="tg-table tg-table--cards">
      <thead>
        <tr>
          <th scope="col">{t(words.complaint)}</th>
          <th scope="col">{t(words.step)}</th>
          <th scope="col">{t(words.recipient)}</th>
          <th scope="col">{t(words.channel)}</th>
          <th scope="col">{t(words.state)}</th>
          <th scope="col">{t(words.when)}</th>
          {mayResend && <td />}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} resend={mayResend ? () => resend(item.id) : undefined} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, resend }: { item: Delivery; resend: (() => void) | undefined }) {
  const { t, word } = useLanguage();
  const mayGoAgain = item.state === 'failed' || item.state === 'given_up' || item.channel !== 'in_app';
  return (
    <tr>
      <th scope="row">
        <Link to={`/laporan/${item.complaint}`} className="of-row__number">
          {item.complaint}
        </Link>
      </th>
      <td data-label={t(words.step)}>{word('step', item.step)}</td>
      <td data-label={t(words.recipient)}>{item.recipient.name ?? t(words.reporter)}</td>
      <td data-label={t(words.channel)}>{word('channel', item.channel)}</td>
      <td data-label={t(words.state)}>
        <DeliveryState item={item} />
      </td>
      <td data-label={t(words.when)}>
        <Moment at={item.sentAt ?? item.createdAt} short />
      </td>
      {resend && (
        <td>
          {mayGoAgain && item.state !== 'queued' && (
            <Button variant="subtle" onClick={resend}>
              {t(words.resend)}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function DeliveryState({ item }: { item: Delivery }) {
  const { t, word } = useLanguage();
  return (
    <div className="of-delivery-state" data-state={item.state}>
      <span>{word('deliveryState', item.state)}</span>
      {item.lastError && (
        <span className="tg-small">
          {word('sendError', item.lastError)} · {t(words.attempts, { count: item.attempts })}
        </span>
      )}
      {item.nextAttemptAt && (
        <span className="tg-soft tg-small">
          <Moment at={item.nextAttemptAt} short />
        </span>
      )}
    </div>
  );
}
