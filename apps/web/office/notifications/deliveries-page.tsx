import { Button, Select } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useChannels, useDeliveries, useResend } from '../api/notification-queries';
import type { Delivery, DeliveryQuery } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, words as codes } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Moment } from '../ui/marks';
import { NextPage } from '../ui/more';
import { usePageTitle } from '../ui/page-title';
import { Said } from '../ui/said';
import { Empty, Fetching, ProblemNotice } from '../ui/states';

const words = texts.notifications;
type State = NonNullable<DeliveryQuery['state']>;
type Channel = NonNullable<DeliveryQuery['channel']>;
const states = Object.keys(codes.deliveryState) as State[];
const channels = Object.keys(codes.channel) as Channel[];

/** The filters live in the address, so that a link leads to what was given up. */
function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: { state: State | null; channel: Channel | null } = {
    state: states.find((one) => one === search.get('state')) ?? null,
    channel: channels.find((one) => one === search.get('channel')) ?? null,
  };
  const change = (patch: { state?: string | null; channel?: string | null }) => {
    const next = Object.entries({ ...filters, ...patch }).flatMap(([name, value]) => (value ? [[name, value]] : []));
    setSearch(Object.fromEntries(next) as Record<string, string>, { replace: true });
  };
  return [filters, change] as const;
}

export function DeliveriesPage() {
  const { t } = useLanguage();
  usePageTitle(t(words.deliveries));
  const [{ state, channel }, change] = useFilters();
  const list = useDeliveries({ ...(state && { state }), ...(channel && { channel }) });
  const resend = useResend();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(words.deliveries)}</h1>
          <p className="tg-soft">{t(words.deliveriesLead)}</p>
        </div>
        <DownloadButton list="deliveries" filter={{ state: state ?? '', channel: channel ?? '' }} />
      </div>
      <ChannelNotice />
      {state !== 'given_up' && <GivenUpNotice show={() => change({ state: 'given_up', channel: null })} />}
      <Filters state={state} channel={channel} change={change} />
      {resend.isError && <ProblemNotice error={resend.error} />}
      {resend.isSuccess && <Said text={t(words.resent, { number: subjectOf(resend.data) })} />}
      <Fetching query={list} />
      {list.isSuccess && items.length === 0 && (
        <Empty
          title={t(state || channel ? words.deliveriesNone : words.deliveriesEmpty)}
          hint={t(state || channel ? words.deliveriesNoneHint : words.deliveriesEmptyHint)}
        />
      )}
      {items.length > 0 && (
        <Table
          items={items}
          resend={(id) => resend.mutate(id)}
          underWay={resend.isPending ? resend.variables : undefined}
        />
      )}
      <NextPage query={list} />
    </div>
  );
}

type FiltersProps = ReturnType<typeof useFilters>[0] & { change: ReturnType<typeof useFilters>[1] };

function Filters({ state, channel, change }: FiltersProps) {
  const { t, word } = useLanguage();
  return (
    <div className="of-delivery-filters">
      <Select
        label={t(words.state)}
        placeholder={t(texts.all)}
        clearable
        data={states.map((one) => ({ value: one, label: word('deliveryState', one) }))}
        value={state}
        onChange={(value) => change({ state: value })}
      />
      <Select
        label={t(words.channel)}
        placeholder={t(texts.all)}
        clearable
        data={channels.map((one) => ({ value: one, label: word('channel', one) }))}
        value={channel}
        onChange={(value) => change({ channel: value })}
      />
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

/** Nobody was told, and nobody will be unless somebody looks. */
function GivenUpNotice({ show }: { show: () => void }) {
  const { t } = useLanguage();
  const given = useDeliveries({ state: 'given_up' }).data?.pages[0]?.items ?? [];
  if (given.length === 0) return null;
  return (
    <div className="tg-notice" data-tone="warning" role="note">
      <div className="tg-stack tg-stack--tight">
        <p>{t(words.givenUp)}</p>
        <div>
          <Button variant="default" onClick={show}>
            {t(words.showGivenUp)}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface TableProps {
  items: Delivery[];
  resend: (id: string) => void;
  /** The one that is being sent again. */
  underWay: string | undefined;
}

function Table({ items, resend, underWay }: TableProps) {
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
          <Row
            key={item.id}
            item={item}
            resend={mayResend ? () => resend(item.id) : undefined}
            underWay={item.id === underWay}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The number of a report, or the name of a file. */
const subjectOf = ({ complaint, document }: Delivery): string => complaint ?? document ?? '';

const mayGoAgain = ({ state, channel }: Delivery): boolean =>
  state === 'failed' || state === 'given_up' || (state === 'sent' && channel !== 'in_app');

interface RowProps {
  item: Delivery;
  resend: (() => void) | undefined;
  underWay: boolean;
}

function Row({ item, resend, underWay }: RowProps) {
  const { t, word } = useLanguage();
  return (
    <tr>
      <th scope="row">
        {item.complaint === null ? (
          subjectOf(item)
        ) : (
          <Link to={`/laporan/${item.complaint}`} className="of-row__number">
            {item.complaint}
          </Link>
        )}
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
          {mayGoAgain(item) && (
            <Button
              variant="subtle"
              loading={underWay}
              aria-label={t(words.resendOf, { number: subjectOf(item) })}
              onClick={resend}
            >
              {t(words.resend)}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function DeliveryState({ item }: { item: Delivery }) {
  const { t, word, lang } = useLanguage();
  return (
    <div className="of-delivery-state" data-state={item.state}>
      <span>{word('deliveryState', item.state)}</span>
      {item.lastError && (
        <span className="tg-small">
          <Reason code={item.lastError} /> · {t(words.attempts, { count: item.attempts })}
        </span>
      )}
      {item.nextAttemptAt && (
        <span className="tg-soft tg-small">
          <Moment at={item.nextAttemptAt} short />
        </span>
      )}
      {item.resent && (
        <span className="tg-soft tg-small">
          {t(words.resentBy, { name: item.resent.by, when: momentShort(new Date(item.resent.at), lang) })}
        </span>
      )}
    </div>
  );
}

/** Codes of servers stand in brackets, for whoever runs the service: `smtp_450` is an answer, `smtp_econnrefused` none. */
function Reason({ code }: { code: string }) {
  const { t, word } = useLanguage();
  const [, answer] = /^(?:smtp|gateway)_(.+)$/.exec(code) ?? [];
  if (answer === undefined) return word('sendError', code);
  return t(/^\d+$/.test(answer) ? words.refusedBy : words.unreachable, { code: code.replace('_', ' ') });
}
