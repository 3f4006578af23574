import { texts, useLanguage } from '../text/language';
import { CodeField, LineField, SwitchField } from './fields';
import type { Column } from '../ui/rows';
import type { RecordFields } from './record-form';

const { admin: head, settings } = texts;

/** What every list of records with a code shows alike: the code first, whether it is in use last. */
export function useCodedColumns<Row extends { code: string; active: boolean }>(): {
  code: Column<Row>;
  state: Column<Row>;
} {
  const { t } = useLanguage();
  return {
    code: { label: t(head.code), cell: ({ code }) => <code className="tg-code">{code}</code> },
    state: { label: t(head.state), cell: ({ active }) => t(active ? head.active : head.inactive) },
  };
}

interface CodeProps {
  fields: RecordFields<{ code: string }>;
  /** It has been saved, so it stays. */
  fixed: boolean;
  hint?: string;
}

export function RecordCode({ fields, fixed, hint }: CodeProps) {
  const { t } = useLanguage();
  return (
    <CodeField fields={fields} name="code" label={t(head.code)} hint={hint ?? t(settings.codeHint)} fixed={fixed} />
  );
}

/** Where it stands in the lists that people choose from. */
export function RecordPosition({ fields }: { fields: RecordFields<{ position: string }> }) {
  const { t } = useLanguage();
  return (
    <LineField
      fields={fields}
      name="position"
      type="number"
      label={t(settings.position)}
      hint={t(settings.positionHint)}
    />
  );
}

/** @param hint what it means for this kind of record */
export function RecordActive({ fields, hint }: { fields: RecordFields<{ active: boolean }>; hint: string }) {
  const { t } = useLanguage();
  return <SwitchField fields={fields} name="active" label={t(head.active)} hint={hint} />;
}
