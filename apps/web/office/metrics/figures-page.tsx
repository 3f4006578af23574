import { Select, TextInput } from '@mantine/core';
import { useAreas, useCategories, useOpds } from '../api/reference-queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching } from '../ui/states';
import { AllMeasures } from './all-measures';
import { ByAge, ByDimension, ByMonth } from './dashboard-charts';
import { FiguresTabs } from './figures-tabs';
import { periods, useMetricFilter } from './filter';
import { figureOf, useSummary, type MetricFilter } from './queries';
import { Shares } from './shares';
import { StepTimes } from './step-times';
import { Tiles } from './tiles';
import { Warnings } from './warnings';

/** The dashboard: every number leads to its complaints and to its definition. */
export function FiguresPage() {
  const { t } = useLanguage();
  const now = useNow();
  const { role } = useUser();
  const { period, filter, change } = useMetricFilter(now);
  const summary = useSummary(filter);
  usePageTitle(t(texts.metrics.title));
  const isEmpty = summary.data !== undefined && (figureOf(summary.data, 'received')?.n ?? 0) === 0;
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(texts.metrics.title)}</h1>
        <p className="tg-soft">{t(texts.metrics.lead)}</p>
      </div>
      <FiguresTabs />
      <search className="of-filters" aria-label={t(texts.metrics.filters)}>
        <Select
          label={t(texts.metrics.period)}
          data={periods.map((one) => ({ value: one, label: t(texts.metrics.periods[one]) }))}
          value={period}
          allowDeselect={false}
          onChange={(one) => change('periode', one)}
        />
        <Narrowing filter={filter} change={change} />
        <TextInput
          type="date"
          label={t(texts.metrics.asOf)}
          max={localDay(now)}
          value={filter.asOf ?? ''}
          onChange={(event) => change('keadaan', event.currentTarget.value || null)}
        />
      </search>
      {filter.asOf && <p className="tg-soft">{t(texts.metrics.asOfHint)}</p>}
      <Fetching query={summary} />
      {isEmpty && <Empty title={t(texts.metrics.empty)} hint={t(texts.metrics.emptyHint)} />}
      {summary.data && !isEmpty && (
        <>
          <Tiles summary={summary.data} filter={filter} />
          <ByMonth filter={filter} />
          <div className="of-pair">
            <ByDimension filter={filter} groupBy={filter.opd ? 'category' : 'opd'} change={change} />
            <ByAge filter={filter} />
          </div>
          {['supervisor', 'admin', 'auditor'].includes(role) && (
            <Warnings {...(filter.opd ? { opd: filter.opd } : {})} />
          )}
          <StepTimes summary={summary.data} filter={filter} />
          <ByDimension filter={filter} groupBy="area" change={change} />
          <Shares summary={summary.data} filter={filter} />
          <AllMeasures summary={summary.data} filter={filter} />
        </>
      )}
    </div>
  );
}

function Narrowing({ filter, change }: { filter: MetricFilter; change: (name: string, value: string | null) => void }) {
  const { t, word, lang } = useLanguage();
  const { opdCode } = useUser();
  const opds = useOpds();
  const categories = useCategories();
  const districts = (useAreas().data ?? []).filter(({ kind }) => kind === 'kecamatan');
  const kinds = ['complaint', 'aspiration', 'information_request'];
  return (
    <>
      {!opdCode && (
        <Select
          label={t(texts.metrics.opd)}
          placeholder={t(texts.all)}
          clearable
          searchable
          data={(opds.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          value={filter.opd ?? null}
          onChange={(value) => change('opd', value)}
        />
      )}
      <Select
        label={t(texts.metrics.category)}
        placeholder={t(texts.all)}
        clearable
        searchable
        data={(categories.data ?? []).map(({ code, name, nameEn }) => ({
          value: code,
          label: lang === 'id' ? name : nameEn,
        }))}
        value={filter.category ?? null}
        onChange={(value) => change('category', value)}
      />
      <Select
        label={t(texts.metrics.area)}
        placeholder={t(texts.all)}
        clearable
        searchable
        data={districts.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.area ?? null}
        onChange={(value) => change('area', value)}
      />
      <Select
        label={t(texts.metrics.kind)}
        placeholder={t(texts.all)}
        clearable
        data={kinds.map((kind) => ({ value: kind, label: word('kind', kind) }))}
        value={filter.kind ?? null}
        onChange={(value) => change('kind', value)}
      />
    </>
  );
}
