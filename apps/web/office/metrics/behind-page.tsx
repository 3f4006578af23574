import { Link, useSearchParams } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { InboxRows } from '../inbox/inbox-rows';
import { texts, useLanguage } from '../text/language';
import { useNow } from '../time/now';
import { NextPage } from '../ui/more';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching } from '../ui/states';
import { narrowing } from './filter';
import { useBehind, useCatalogue } from './queries';

/** Exactly the complaints that a number counts. */
export function BehindPage() {
  const { t } = useLanguage();
  const now = useNow();
  const [search] = useSearchParams();
  const code = search.get('measure') ?? 'received';
  const days = Object.fromEntries(
    ['from', 'to', 'asOf'].flatMap((day) => (search.get(day) ? [[day, search.get(day)]] : [])),
  );
  const filter = { ...narrowing(search), ...days, measure: code };
  const behind = useBehind(filter);
  const measure = useCatalogue().data?.find((one) => one.code === code.split(':')[0]);
  usePageTitle(t(texts.metrics.behind));
  const items = behind.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(texts.metrics.behind)}</h1>
          {measure && (
            <p className="tg-soft">
              <Link to={`/ukuran/${measure.code}`}>{measure.name}</Link>. {measure.definition} {search.get('from')} –{' '}
              {search.get('to')}
              {search.get('asOf') && `, ${t(texts.metrics.asOf).toLowerCase()} ${search.get('asOf')}`}
            </p>
          )}
          <p>
            <Link to="/angka">{t(texts.metrics.back)}</Link>
          </p>
        </div>
        {items.length > 0 && <DownloadButton list="complaints" filter={filter} />}
      </div>
      <Fetching query={behind} />
      {behind.isSuccess && items.length === 0 && (
        <Empty title={t(texts.metrics.empty)} hint={t(texts.metrics.emptyHint)} />
      )}
      <InboxRows items={items} now={now} />
      <NextPage query={behind} />
      {items.length > 0 && (
        <p className="tg-soft tg-small" role="status">
          {t(texts.inbox.loaded, { count: items.length })}
        </p>
      )}
    </div>
  );
}
