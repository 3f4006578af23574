import { Button, Checkbox, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCategoryOptions, useOpdOptions } from '../admin/fields';
import { texts, useLanguage } from '../text/language';
import { pathOf, policyKinds, type PolicyScope } from './scope';

const words = texts.policies;
const nothing: PolicyScope = { kind: 'complaint', supervisory: false, categoryCode: null, opdCode: null };

/** Which reports the new limits are for; the limits themselves are set on their page. */
export function NewPolicy() {
  const { t, word } = useLanguage();
  const navigate = useNavigate();
  const [scope, setScope] = useState(nothing);
  const categories = useCategoryOptions([]);
  const opds = useOpdOptions('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate(pathOf(scope));
  };
  const isComplete = scope.supervisory || scope.categoryCode !== null || scope.opdCode !== null;
  return (
    <form className="tg-form of-record" onSubmit={submit}>
      <p className="tg-soft">{t(words.newHint)}</p>
      <Select
        label={t(words.kind)}
        allowDeselect={false}
        data={policyKinds.map((kind) => ({ value: kind, label: word('kind', kind) }))}
        value={scope.kind}
        onChange={(value) => setScope({ ...scope, kind: policyKinds.find((kind) => kind === value) ?? scope.kind })}
      />
      <Checkbox
        label={t(words.supervisory)}
        checked={scope.supervisory}
        onChange={(event) => setScope({ ...scope, supervisory: event.currentTarget.checked })}
      />
      <Select
        label={t(words.category)}
        description={t(words.choosePlace)}
        placeholder={t(words.everyCategory)}
        searchable
        clearable
        nothingFoundMessage={t(texts.settings.nothingFound)}
        data={categories}
        value={scope.categoryCode}
        onChange={(categoryCode) => setScope({ ...scope, categoryCode })}
      />
      <Select
        label={t(words.opd)}
        placeholder={t(words.everyOpd)}
        searchable
        clearable
        nothingFoundMessage={t(texts.settings.nothingFound)}
        data={opds}
        value={scope.opdCode}
        onChange={(opdCode) => setScope({ ...scope, opdCode })}
      />
      <div>
        <Button type="submit" disabled={!isComplete}>
          {t(words.proceed)}
        </Button>
      </div>
    </form>
  );
}
