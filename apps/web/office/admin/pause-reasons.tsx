import { api, dataOf } from '../api/client';
import { useAllPauseReasons } from '../api/reference-queries';
import type { PauseReason } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { RecordActive, RecordCode, RecordPosition, useCodedColumns } from './coded-records';
import { LineField } from './fields';
import { RecordForm } from './record-form';
import { RecordPage } from './record-page';
import { SearchedList } from './searched-list';

const LIST = '/pengaturan/alasan-jeda';
const { admin: head, settings } = texts;

export function PauseReasons() {
  const { t } = useLanguage();
  const coded = useCodedColumns<PauseReason>();
  return (
    <SearchedList
      query={useAllPauseReasons()}
      path={LIST}
      create={t(settings.newPauseReason)}
      download="pause-reasons"
      id={(reason) => reason.code}
      name={(reason) => reason.name}
      searched={(reason) => [reason.code, reason.nameId, reason.nameEn]}
      columns={[coded.code, coded.state]}
    />
  );
}

export function EditPauseReason({ id }: { id: string }) {
  const read = (code: string) => dataOf(api.GET('/api/v1/pause-reasons/{code}', { params: { path: { code } } }));
  return (
    <RecordPage collection="pause-reasons" id={id} read={read}>
      {(reason, reload) => <PauseReasonForm reason={reason} reload={reload} />}
    </RecordPage>
  );
}

const startValues = (reason: PauseReason | null) => ({
  code: reason?.code ?? '',
  nameId: reason?.nameId ?? '',
  nameEn: reason?.nameEn ?? '',
  position: String(reason?.position ?? 100),
  active: reason?.active ?? true,
});

type Values = ReturnType<typeof startValues>;
const names = Object.keys(startValues(null));

function save(reason: PauseReason | null, { code, position, ...rest }: Values): Promise<unknown> {
  const body = { ...rest, position: Number(position) };
  if (!reason) return api.POST('/api/v1/pause-reasons', { body: { ...body, code: code.trim() } });
  const params = { path: { code: reason.code } };
  return api.PUT('/api/v1/pause-reasons/{code}', { params, headers: { 'If-Match': `"${reason.version}"` }, body });
}

function PauseReasonForm({ reason, reload }: { reason: PauseReason | null; reload: () => Promise<unknown> }) {
  const { t } = useLanguage();
  return (
    <RecordForm
      collection="pause-reasons"
      id={reason?.code ?? null}
      list={LIST}
      initial={startValues(reason)}
      names={names}
      reload={reload}
      send={(values) => save(reason, values)}
      nameOf={({ nameId }) => nameId}
    >
      {(fields) => (
        <>
          <RecordCode fields={fields} fixed={reason !== null} hint={t(settings.pauseReasonCodeHint)} />
          <LineField fields={fields} name="nameId" label={t(head.name)} hint={t(settings.pauseReasonHint)} />
          <LineField fields={fields} name="nameEn" label={t(settings.nameEn)} spellCheck={false} />
          <RecordPosition fields={fields} />
          <RecordActive fields={fields} hint={t(settings.pauseReasonActiveHint)} />
        </>
      )}
    </RecordForm>
  );
}
