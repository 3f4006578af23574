import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useRoutingRules } from '../api/reference-queries';
import type { RoutingRule } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { ListTable } from './list-table';

const SHOWN_WORDS = 6;

/** What a rule asks for, as far as it fits in a row. */
function conditionsOf(rule: RoutingRule): string {
  return Object.entries(rule.conditions)
    .map(([name, value]) => {
      if (!Array.isArray(value)) return name;
      const more = value.length > SHOWN_WORDS ? ', …' : '';
      return `${name}: ${value.slice(0, SHOWN_WORDS).join(', ')}${more}`;
    })
    .join(' · ');
}

const targetOf = ({ target }: RoutingRule): string =>
  target.opdCode ?? target.categoryCode ?? (target.districtOpd ? 'kecamatan' : '–');

function useSaveRule() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (rule: RoutingRule) =>
      dataOf(
        api.PUT('/api/v1/routing-rules/{id}', {
          params: { path: { id: rule.id } },
          headers: { 'If-Match': `"${rule.version}"` },
          body: {
            code: rule.code,
            name: rule.name,
            position: rule.position,
            conditions: rule.conditions,
            target: rule.target,
            confidence: rule.confidence,
            active: rule.active,
          },
        }),
      ),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.reference('routing-rules') }),
  });
}

/** In the order in which they are asked. Switching one off, or moving it past its neighbour, takes effect at the next report. */
export function RoutingRules() {
  const { t } = useLanguage();
  const user = useUser();
  const query = useRoutingRules();
  const save = useSaveRule();
  const rules = query.data ?? [];
  const isAdmin = user.role === 'admin';

  const moveUp = async (rule: RoutingRule) => {
    const above = rules[rules.indexOf(rule) - 1];
    if (!above) return;
    await save.mutateAsync({ ...rule, position: above.position });
    await save.mutateAsync({ ...above, position: rule.position });
  };
  return (
    <>
      {save.isError && <ProblemNotice error={save.error} />}
      <ListTable
        query={query}
        id={(rule) => rule.id}
        name={(rule) => rule.name}
        columns={[
          { label: t(texts.admin.condition), cell: conditionsOf },
          { label: t(texts.admin.target), cell: targetOf },
          { label: t(texts.admin.state), cell: (rule) => t(rule.active ? texts.admin.active : texts.admin.inactive) },
          ...(isAdmin
            ? [
                {
                  label: t(texts.admin.change),
                  cell: (rule: RoutingRule) => (
                    <span className="tg-cluster">
                      <Button
                        variant="default"
                        disabled={save.isPending || rules[0] === rule}
                        aria-label={t(texts.admin.moveUp, { name: rule.name })}
                        onClick={() => void moveUp(rule).catch(() => undefined)}
                      >
                        ↑
                      </Button>
                      <Button
                        variant="default"
                        disabled={save.isPending}
                        aria-label={t(rule.active ? texts.admin.switchOff : texts.admin.switchOn, { name: rule.name })}
                        onClick={() => save.mutate({ ...rule, active: !rule.active })}
                      >
                        {t(rule.active ? texts.admin.off : texts.admin.on)}
                      </Button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
