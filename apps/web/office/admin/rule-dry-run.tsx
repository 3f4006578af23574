import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useAddressees, useOpds } from '../api/reference-queries';
import type { DryRunBody, RoutingDryRun } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';

const { rules } = texts;
const MONTHS = 3;

type Change = Omit<DryRunBody, 'months'>;
type Destination = RoutingDryRun['examples'][number]['after'];

/** What a change would have done with past reports, before it is saved. */
export function RuleDryRun({ change }: { change: Change }) {
  const { t } = useLanguage();
  const tried = JSON.stringify(change);
  const run = useMutation({
    mutationFn: async () => ({
      tried,
      result: await dataOf(api.POST('/api/v1/routing-rules/dry-run', { body: { ...change, months: MONTHS } })),
    }),
  });
  // What was shown belongs to what was typed then.
  const result = run.data?.tried === tried ? run.data.result : null;
  const problems = run.error instanceof ApiProblem ? run.error.fields : [];
  return (
    <div className="tg-stack tg-stack--tight">
      <div className="tg-cluster">
        <Button type="button" variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          {t(rules.dryRun)}
        </Button>
        <span className="tg-soft tg-small">{t(rules.dryRunHint)}</span>
      </div>
      <div role="status">{result && <Result result={result} asksChoice={asksChoice(change)} />}</div>
      {run.error && (
        <ProblemNotice error={run.error}>
          {problems.map(({ field, message }) => (
            <p key={field}>{message}</p>
          ))}
        </ProblemNotice>
      )}
    </div>
  );
}

/** Whether such a rule is asked of reports whose category the citizen chose. */
const asksChoice = ({ rule }: Change): boolean =>
  !rule || Boolean(rule.conditions.categories || rule.target.supervisory || rule.target.elsewhereCode);

function Result({ result, asksChoice }: { result: RoutingDryRun; asksChoice: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="tg-notice" data-tone={result.breaches > 0 ? 'warning' : 'info'}>
      <div className="tg-stack tg-stack--tight">
        <p className="tg-notice__title">{result.sentence}.</p>
        {!asksChoice && <p>{t(rules.dryRunChoice)}</p>}
        {!result.complete && <p>{t(rules.dryRunPart)}</p>}
        {result.examples.length > 0 && <Examples examples={result.examples} />}
      </div>
    </div>
  );
}

function Examples({ examples }: { examples: RoutingDryRun['examples'] }) {
  const { t } = useLanguage();
  const opds = useOpds();
  const addressees = useAddressees();
  const nameOf = (code: string | null) =>
    code === null ? t(texts.inbox.noOpd) : (opds.data?.find((opd) => opd.code === code)?.shortName ?? code);
  const outside = (code: string) =>
    t(rules.elsewhereOf, { name: addressees.data?.find((one) => one.code === code)?.name ?? code });
  const inWords = ({ opdCode, proposedOpdCode, elsewhereCode }: Destination) => {
    if (opdCode !== null) return nameOf(opdCode);
    return t(rules.byPerson, { opd: elsewhereCode === null ? nameOf(proposedOpdCode) : outside(elsewhereCode) });
  };
  return (
    <details>
      <summary>{t(rules.dryRunExamples)}</summary>
      <ul className="of-reasons">
        {examples.map(({ number, before, after, breaches }) => (
          <li key={number}>
            <Link to={`/laporan/${number}`}>{number}</Link>: {inWords(before)} → {inWords(after)}
            {breaches && ` (${t(rules.wouldBreach)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
