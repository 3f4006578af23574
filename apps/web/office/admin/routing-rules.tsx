import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useRoutingRules } from '../api/reference-queries';
import type { RoutingRule } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { Failure, Loading, ProblemNotice } from '../ui/states';
import { Rows, type Column } from '../ui/rows';
import { RULES } from './rule-form';
import { RoutingThreshold } from './routing-threshold';
import { movedUp } from './rule-order';
import { RulePreview } from './rule-preview';
import { useRuleWords } from './rule-words';
import { ListHead, NothingFound, RecordLink, SearchField, useSearched } from './searched-list';

type Change = Pick<RoutingRule, 'id'> & Partial<Pick<RoutingRule, 'position' | 'active'>>;

/** Saves small changes one after the other, each against the version that is on the screen. */
function useChangeRules(rules: readonly RoutingRule[]) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (changes: readonly Change[]) => {
      for (const change of changes) {
        const rule = rules.find(({ id }) => id === change.id);
        if (rule) await put({ ...rule, ...change });
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: keys.reference('routing-rules') }),
  });
}

const put = ({ id, version, code, name, position, conditions, target, confidence, active }: RoutingRule) =>
  dataOf(
    api.PUT('/api/v1/routing-rules/{id}', {
      params: { path: { id } },
      headers: { 'If-Match': `"${version}"` },
      body: { code, name, position, conditions, target, confidence, active },
    }),
  );

/** In the order in which they are asked. Switching one off, or moving it past its neighbour, takes effect at the next report. */
export function RoutingRules() {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const query = useRoutingRules();
  const inWords = useRuleWords();
  const rules = query.data ?? [];
  const change = useChangeRules(rules);
  const [q, setQ] = useSearched();
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;

  const textOf = (rule: RoutingRule) =>
    [rule.name, rule.code, ...inWords.conditions(rule), ...(rule.conditions.words ?? []), inWords.target(rule)].join(
      ' ',
    );
  const found = rules.filter((rule) => textOf(rule).toLowerCase().includes(q.trim().toLowerCase()));
  const columns: Column<RoutingRule>[] = [
    { label: t(texts.admin.condition), cell: (rule) => <Conditions of={inWords.conditions(rule)} /> },
    { label: t(texts.admin.target), cell: inWords.target },
    { label: t(texts.admin.state), cell: (rule) => t(rule.active ? texts.admin.active : texts.admin.inactive) },
  ];
  const controls: Column<RoutingRule> = {
    label: t(texts.admin.change),
    cell: (rule) => (
      <RuleControls
        rule={rule}
        first={rules[0] === rule}
        busy={change.isPending}
        moveUp={() => change.mutate(movedUp(rules, rule.id))}
        toggle={() => change.mutate([{ id: rule.id, active: !rule.active }])}
      />
    ),
  };
  return (
    <>
      <p className="tg-soft">{t(texts.rules.lead)}</p>
      <RoutingThreshold />
      <ListHead path={RULES} create={t(texts.settings.newRule)}>
        <SearchField value={q} change={setQ} />
      </ListHead>
      {change.isError && <ProblemNotice error={change.error} />}
      {found.length === 0 ? (
        <NothingFound filtered={q !== ''} />
      ) : (
        <Rows
          rows={found}
          id={(rule) => rule.id}
          name={(rule) => <RecordLink to={`${RULES}/${rule.code}`}>{rule.name}</RecordLink>}
          columns={isAdmin ? [...columns, controls] : columns}
        />
      )}
      {isAdmin && <RulePreview />}
    </>
  );
}

function Conditions({ of }: { of: readonly string[] }) {
  return (
    <span>
      {of.map((condition) => (
        <span className="of-condition" key={condition}>
          {condition}
        </span>
      ))}
    </span>
  );
}

interface ControlsProps {
  rule: RoutingRule;
  first: boolean;
  busy: boolean;
  moveUp: () => void;
  toggle: () => void;
}

function RuleControls({ rule, first, busy, moveUp, toggle }: ControlsProps) {
  const { t } = useLanguage();
  return (
    <span className="tg-cluster of-controls">
      <Button
        variant="default"
        disabled={busy || first}
        aria-label={t(texts.admin.moveUp, { name: rule.name })}
        onClick={moveUp}
      >
        ↑
      </Button>
      <Button
        variant="default"
        disabled={busy}
        aria-label={t(rule.active ? texts.admin.switchOff : texts.admin.switchOn, { name: rule.name })}
        onClick={toggle}
      >
        {t(rule.active ? texts.admin.off : texts.admin.on)}
      </Button>
    </span>
  );
}
