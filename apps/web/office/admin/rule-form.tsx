import { api, dataOf } from '../api/client';
import { useAddressees, useAreas } from '../api/reference-queries';
import type { RoutingRule } from '../api/types';
import { texts, useLanguage, words } from '../text/language';
import {
  ChoiceField,
  ChoicesField,
  LineField,
  SwitchField,
  useCategoryOptions,
  useOpdOptions,
  WordsField,
} from './fields';
import { RecordActive, RecordCode } from './coded-records';
import { RuleDryRun } from './rule-dry-run';
import { RecordForm, type RecordFields } from './record-form';
import { RecordPage } from './record-page';
import { bodyOf, ruleNames, valuesOf, type RuleValues } from './rule-values';

export const RULES = '/pengaturan/aturan';
const { admin: head, rules } = texts;
const kinds = Object.keys(words.kind) as (keyof typeof words.kind)[];

export function EditRule({ id }: { id: string }) {
  const read = (code: string) => dataOf(api.GET('/api/v1/routing-rules/{id}', { params: { path: { id: code } } }));
  return (
    <RecordPage collection="routing-rules" id={id} read={read}>
      {(rule, reload) => <RuleForm rule={rule} reload={reload} />}
    </RecordPage>
  );
}

function save(rule: RoutingRule | null, values: RuleValues): Promise<unknown> {
  const body = bodyOf(values, rule?.position);
  if (!rule) return api.POST('/api/v1/routing-rules', { body });
  const params = { path: { id: rule.id } };
  return api.PUT('/api/v1/routing-rules/{id}', { params, headers: { 'If-Match': `"${rule.version}"` }, body });
}

function RuleForm({ rule, reload }: { rule: RoutingRule | null; reload: () => Promise<unknown> }) {
  const { t } = useLanguage();
  return (
    <RecordForm<RuleValues>
      collection="routing-rules"
      id={rule?.code ?? null}
      list={RULES}
      initial={valuesOf(rule)}
      names={ruleNames}
      reload={reload}
      send={(values) => save(rule, values)}
      nameOf={({ name }) => name}
    >
      {(fields) => (
        <>
          <RecordCode fields={fields} fixed={rule !== null} />
          <LineField fields={fields} name="name" label={t(head.name)} />
          <Conditions fields={fields} />
          <Target fields={fields} />
          <LineField
            fields={fields}
            name="confidence"
            type="number"
            label={t(rules.confidence)}
            hint={t(rules.confidenceHint)}
          />
          <RecordActive fields={fields} hint={t(rules.activeHint)} />
          <RuleDryRun change={{ rule: bodyOf(fields.values, rule?.position) }} />
        </>
      )}
    </RecordForm>
  );
}

const wordConditions = [
  { name: 'conditions.words', label: rules.words, hint: rules.wordsHint },
  { name: 'conditions.withWords', label: rules.withWords, hint: rules.withWordsHint },
  { name: 'conditions.withoutWords', label: rules.withoutWords, hint: rules.withoutWordsHint },
  { name: 'conditions.streets', label: rules.streets, hint: rules.streetsHint },
] as const;

function Conditions({ fields }: { fields: RecordFields<RuleValues> }) {
  const { t, word } = useLanguage();
  const areas = useAreas();
  const categories = useCategoryOptions(fields.values['conditions.categories']);
  return (
    <fieldset className="tg-card tg-card--flat of-group-of-fields">
      <legend>{t(head.condition)}</legend>
      <p className="tg-soft tg-small">{t(rules.conditionsHint)}</p>
      {wordConditions.map(({ name, label, hint }) => (
        <WordsField key={name} fields={fields} name={name} label={t(label)} hint={t(hint)} optional />
      ))}
      <ChoicesField
        fields={fields}
        name="conditions.categories"
        label={t(rules.categories)}
        hint={t(rules.categoriesHint)}
        options={categories}
        optional
      />
      <ChoicesField
        fields={fields}
        name="conditions.areas"
        label={t(rules.areas)}
        hint={t(rules.areasHint)}
        options={(areas.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        optional
      />
      <ChoicesField
        fields={fields}
        name="conditions.kinds"
        label={t(rules.kinds)}
        options={kinds.map((kind) => ({ value: kind, label: word('kind', kind) }))}
        optional
      />
      <SwitchField fields={fields} name="conditions.supervisory" label={t(rules.onlySupervisory)} />
    </fieldset>
  );
}

function Target({ fields }: { fields: RecordFields<RuleValues> }) {
  const { t } = useLanguage();
  const category = fields.values['target.categoryCode'];
  const opds = useOpdOptions(fields.values['target.opdCode']);
  const categories = useCategoryOptions([category]);
  const addressees = useAddressees();
  return (
    <fieldset className="tg-card tg-card--flat of-group-of-fields">
      <legend>{t(head.target)}</legend>
      <ChoiceField
        fields={fields}
        name="target.opdCode"
        label={t(texts.inbox.opd)}
        hint={t(rules.opdHint)}
        options={opds}
        optional
      />
      <ChoiceField
        fields={fields}
        name="target.elsewhereCode"
        label={t(rules.elsewhere)}
        hint={t(rules.elsewhereHint)}
        options={(addressees.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        optional
      />
      <SwitchField fields={fields} name="target.districtOpd" label={t(rules.district)} />
      <ChoiceField
        fields={fields}
        name="target.categoryCode"
        label={t(rules.category)}
        hint={t(rules.categoryHint)}
        options={categories}
        optional
      />
      <SwitchField
        fields={fields}
        name="target.supervisory"
        label={t(rules.marksSupervisory)}
        hint={t(rules.marksSupervisoryHint)}
      />
    </fieldset>
  );
}
