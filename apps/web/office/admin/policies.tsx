import { Button, NumberInput, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useSlaPolicies } from '../api/reference-queries';
import type { SlaPolicy } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, words } from '../text/language';
import { Flag } from '../ui/marks';
import { Failure, Loading, ProblemNotice } from '../ui/states';

type ClockLimit = SlaPolicy['clocks'][number];
type Unit = ClockLimit['duration']['unit'];
const units = Object.keys(words.unit) as Unit[];

export function Policies() {
  const { t, word } = useLanguage();
  const policies = useSlaPolicies();
  return (
    <>
      <p className="tg-soft">{t(texts.admin.policyHint)}</p>
      {policies.isPending && <Loading />}
      {policies.isError && <Failure error={policies.error} retry={() => void policies.refetch()} />}
      {policies.data?.map((policy) => (
        <div className="tg-card tg-card--flat" key={`${policy.kind}.${policy.supervisory}`}>
          <div className="tg-cluster">
            <h3 className="of-subheading">{word('kind', policy.kind)}</h3>
            {policy.supervisory && <Flag flag="supervisory" />}
          </div>
          <Limits key={policy.version} policy={policy} />
        </div>
      ))}
    </>
  );
}

/** The limits of one kind; the milestones of each clock go back as they came. */
function Limits({ policy }: { policy: SlaPolicy }) {
  const { t } = useLanguage();
  const { kind, supervisory } = policy;
  const isAdmin = useUser().role === 'admin';
  const cache = useQueryClient();
  const [clocks, setClocks] = useState(policy.clocks);
  const save = useMutation({
    mutationFn: () =>
      dataOf(
        api.PUT('/api/v1/sla-policies/{kind}', {
          params: { path: { kind }, query: { supervisory } },
          headers: { 'If-Match': `"${policy.version}"` },
          body: { clocks },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.reference('sla-policies') }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="tg-form" onSubmit={submit}>
      {save.isError && <ProblemNotice error={save.error} />}
      <div className="of-limits">
        {clocks.map((clock, index) => (
          <Limit
            key={clock.clock}
            limit={clock}
            disabled={!isAdmin}
            change={(patch) => setClocks(clocks.map((one, at) => (at === index ? { ...one, ...patch } : one)))}
          />
        ))}
      </div>
      {isAdmin && (
        <div className="tg-cluster">
          <Button type="submit" variant="default" loading={save.isPending} disabled={clocks === policy.clocks}>
            {t(texts.save)}
          </Button>
          <span role="status">{save.isSuccess && t(texts.saved)}</span>
        </div>
      )}
    </form>
  );
}

interface LimitProps {
  limit: ClockLimit;
  disabled: boolean;
  change: (patch: Partial<Pick<ClockLimit, 'duration' | 'pauseCap'>>) => void;
}

/** What staff may let stand still; the others run on, or stand still while the citizen owes an answer. */
const pausable: readonly ClockLimit['clock'][] = ['first_response', 'resolution'];
/** What the api takes where a policy names none. */
const DEFAULT_CAP: ClockLimit['duration'] = { amount: 10, unit: 'working_days' };

function Limit({ limit, disabled, change }: LimitProps) {
  const { t, word } = useLanguage();
  return (
    <fieldset className="tg-field of-limit" disabled={disabled}>
      <legend>{word('clock', limit.clock)}</legend>
      <Amount
        amountLabel={t(texts.admin.limit)}
        unitLabel={t(texts.admin.unit)}
        value={limit.duration}
        change={(duration) => change({ duration })}
      />
      {pausable.includes(limit.clock) && (
        <Amount
          amountLabel={t(texts.decisions.cap)}
          unitLabel={t(texts.decisions.capUnit)}
          value={limit.pauseCap ?? DEFAULT_CAP}
          change={(pauseCap) => change({ pauseCap })}
        />
      )}
    </fieldset>
  );
}

interface AmountProps {
  amountLabel: string;
  unitLabel: string;
  value: ClockLimit['duration'];
  change: (value: ClockLimit['duration']) => void;
}

function Amount({ amountLabel, unitLabel, value: { amount, unit }, change }: AmountProps) {
  const { word } = useLanguage();
  return (
    <>
      <NumberInput
        label={amountLabel}
        size="md"
        hideControls
        min={1}
        allowDecimal={false}
        allowNegative={false}
        value={amount}
        onChange={(value) => {
          if (typeof value === 'number') change({ amount: value, unit });
        }}
      />
      <Select
        label={unitLabel}
        allowDeselect={false}
        data={units.map((one) => ({ value: one, label: word('unit', one) }))}
        value={unit}
        onChange={(value) => {
          const chosen = units.find((one) => one === value);
          if (chosen) change({ amount, unit: chosen });
        }}
      />
    </>
  );
}
