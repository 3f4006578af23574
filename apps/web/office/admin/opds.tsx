import { api, dataOf } from '../api/client';
import { useAreas, useCalendars, useOpds } from '../api/reference-queries';
import type { Opd, OpdBody } from '../api/types';
import { texts, useLanguage, words } from '../text/language';
import { RecordActive, RecordCode, useCodedColumns } from './coded-records';
import { ChoiceField, LineField } from './fields';
import { RecordForm } from './record-form';
import { RecordPage } from './record-page';
import { SearchedList } from './searched-list';

const LIST = '/pengaturan/opd';
const { admin: head, settings } = texts;
const kinds = Object.keys(words.opdKind) as (keyof typeof words.opdKind)[];

export function Opds() {
  const { t, word } = useLanguage();
  const coded = useCodedColumns<Opd>();
  return (
    <SearchedList
      query={useOpds()}
      path={LIST}
      create={t(settings.newOpd)}
      download="opds"
      id={(opd) => opd.code}
      name={(opd) => opd.name}
      searched={(opd) => [opd.code, opd.name, opd.shortName]}
      columns={[
        coded.code,
        { label: t(settings.kind), cell: (opd) => word('opdKind', opd.kind) },
        { label: t(head.calendar), cell: (opd) => opd.calendarCode },
        coded.state,
      ]}
    />
  );
}

export function EditOpd({ id }: { id: string }) {
  const read = (code: string) => dataOf(api.GET('/api/v1/opds/{code}', { params: { path: { code } } }));
  return (
    <RecordPage collection="opds" id={id} read={read}>
      {(opd, reload) => <OpdForm opd={opd} reload={reload} />}
    </RecordPage>
  );
}

const startValues = (opd: Opd | null) => ({
  code: opd?.code ?? '',
  name: opd?.name ?? '',
  shortName: opd?.shortName ?? '',
  kind: opd?.kind ?? '',
  areaCode: opd?.areaCode ?? '',
  calendarCode: opd?.calendarCode ?? '',
  address: opd?.address ?? '',
  phone: opd?.phone ?? '',
  email: opd?.email ?? '',
  website: opd?.website ?? '',
  active: opd?.active ?? true,
});

type Values = ReturnType<typeof startValues>;
const names = Object.keys(startValues(null));

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

function save(opd: Opd | null, values: Values): Promise<unknown> {
  const { code, areaCode, address, phone, email, website, kind, ...rest } = values;
  const body: OpdBody = {
    ...rest,
    kind: kind as OpdBody['kind'],
    areaCode: orNull(areaCode),
    address: orNull(address),
    phone: orNull(phone),
    email: orNull(email),
    website: orNull(website),
  };
  if (!opd) return api.POST('/api/v1/opds', { body: { ...body, code: code.trim() } });
  const params = { path: { code: opd.code } };
  return api.PUT('/api/v1/opds/{code}', { params, headers: { 'If-Match': `"${opd.version}"` }, body });
}

/** Only a kecamatan or a kelurahan serves an area of its own. */
const servesArea = (kind: string): boolean => kind === 'kecamatan' || kind === 'kelurahan';

function OpdForm({ opd, reload }: { opd: Opd | null; reload: () => Promise<unknown> }) {
  const { t, word } = useLanguage();
  const calendars = useCalendars();
  const areas = useAreas();
  return (
    <RecordForm
      collection="opds"
      id={opd?.code ?? null}
      list={LIST}
      initial={startValues(opd)}
      names={names}
      reload={reload}
      send={(values) => save(opd, values)}
      nameOf={({ name }) => name}
    >
      {(fields) => (
        <>
          <RecordCode fields={fields} fixed={opd !== null} />
          <LineField fields={fields} name="name" label={t(head.name)} />
          <LineField fields={fields} name="shortName" label={t(settings.shortName)} />
          <ChoiceField
            fields={fields}
            name="kind"
            label={t(settings.kind)}
            options={kinds.map((kind) => ({ value: kind, label: word('opdKind', kind) }))}
          />
          {servesArea(fields.values.kind) && (
            <ChoiceField
              fields={fields}
              name="areaCode"
              label={t(settings.area)}
              optional
              options={(areas.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            />
          )}
          <ChoiceField
            fields={fields}
            name="calendarCode"
            label={t(head.calendar)}
            hint={t(settings.calendarHint)}
            options={(calendars.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
          <LineField fields={fields} name="address" label={t(settings.address)} optional />
          <LineField fields={fields} name="phone" type="tel" label={t(texts.complaint.phone)} optional />
          <LineField fields={fields} name="email" type="email" label={t(texts.complaint.email)} optional />
          <LineField fields={fields} name="website" type="url" label={t(settings.website)} optional />
          <RecordActive fields={fields} hint={t(settings.opdActiveHint)} />
        </>
      )}
    </RecordForm>
  );
}
