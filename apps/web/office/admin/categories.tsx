import { api, dataOf } from '../api/client';
import { useCategories } from '../api/reference-queries';
import type { Category, CategoryBody } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { RecordActive, RecordCode, RecordPosition, useCodedColumns } from './coded-records';
import { ChoiceField, LineField, SwitchField, useOpdOptions, WordsField } from './fields';
import { RecordForm } from './record-form';
import { RecordPage } from './record-page';
import { SearchedList } from './searched-list';

const LIST = '/pengaturan/kategori';
const { admin: head, settings } = texts;

export function Categories() {
  const { t } = useLanguage();
  const coded = useCodedColumns<Category>();
  return (
    <SearchedList
      query={useCategories()}
      path={LIST}
      create={t(settings.newCategory)}
      download="categories"
      id={(category) => category.code}
      name={(category) => category.name}
      searched={(category) => [category.code, category.name, category.opdCode ?? '', ...category.synonyms]}
      columns={[
        coded.code,
        { label: t(head.target), cell: (category) => category.opdCode ?? t(settings.decidedLater) },
        { label: t(head.public), cell: (category) => t(category.public ? texts.yes : texts.no) },
        coded.state,
      ]}
    />
  );
}

export function EditCategory({ id }: { id: string }) {
  const read = (code: string) => dataOf(api.GET('/api/v1/categories/{code}', { params: { path: { code } } }));
  return (
    <RecordPage collection="categories" id={id} read={read}>
      {(category, reload) => <CategoryForm category={category} reload={reload} />}
    </RecordPage>
  );
}

const startValues = (category: Category | null) => ({
  code: category?.code ?? '',
  name: category?.name ?? '',
  nameEn: category?.nameEn ?? '',
  hint: category?.hint ?? '',
  hintEn: category?.hintEn ?? '',
  opdCode: category?.opdCode ?? '',
  synonyms: category?.synonyms ?? [],
  public: category?.public ?? true,
  supervisory: category?.supervisory ?? false,
  position: String(category?.position ?? 1000),
  active: category?.active ?? true,
});

type Values = ReturnType<typeof startValues>;
const names = Object.keys(startValues(null));

function save(category: Category | null, { code, opdCode, position, ...rest }: Values): Promise<unknown> {
  const body: CategoryBody = {
    ...rest,
    opdCode: opdCode === '' ? null : opdCode,
    icon: category?.icon ?? null,
    position: Number(position),
  };
  if (!category) return api.POST('/api/v1/categories', { body: { ...body, code: code.trim() } });
  const params = { path: { code: category.code } };
  return api.PUT('/api/v1/categories/{code}', { params, headers: { 'If-Match': `"${category.version}"` }, body });
}

function CategoryForm({ category, reload }: { category: Category | null; reload: () => Promise<unknown> }) {
  const { t } = useLanguage();
  const opds = useOpdOptions(category?.opdCode ?? '');
  return (
    <RecordForm
      collection="categories"
      id={category?.code ?? null}
      list={LIST}
      initial={startValues(category)}
      names={names}
      reload={reload}
      send={(values) => save(category, values)}
      nameOf={({ name }) => name}
    >
      {(fields) => (
        <>
          <RecordCode fields={fields} fixed={category !== null} />
          <LineField fields={fields} name="name" label={t(head.name)} />
          <LineField fields={fields} name="nameEn" label={t(settings.nameEn)} spellCheck={false} />
          <LineField fields={fields} name="hint" label={t(settings.hint)} hint={t(settings.hintHint)} optional />
          <LineField fields={fields} name="hintEn" label={t(settings.hintEn)} spellCheck={false} optional />
          <ChoiceField
            fields={fields}
            name="opdCode"
            label={t(texts.form.opd)}
            hint={t(settings.categoryOpdHint)}
            options={opds}
            optional
          />
          <WordsField
            fields={fields}
            name="synonyms"
            label={t(settings.synonyms)}
            hint={t(settings.synonymsHint)}
            optional
          />
          <RecordPosition fields={fields} />
          <SwitchField fields={fields} name="public" label={t(settings.public)} hint={t(settings.publicHint)} />
          <SwitchField
            fields={fields}
            name="supervisory"
            label={t(settings.supervisory)}
            hint={t(settings.supervisoryHint)}
          />
          <RecordActive fields={fields} hint={t(settings.categoryActiveHint)} />
        </>
      )}
    </RecordForm>
  );
}
