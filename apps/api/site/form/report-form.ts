import { randomUUID } from 'node:crypto';

const identities = ['named', 'confidential', 'anonymous'] as const;
type Identity = (typeof identities)[number] | '';

/** A file that was uploaded with an earlier attempt and belongs to the form by its id. */
export interface KeptFile {
  id: string;
  fileName: string;
  /** In bytes. */
  size: number;
}

/** Every value of the form as it was typed, so that it can be shown again word for word. */
export interface ReportForm {
  /** Made with each rendered form: a form sent twice files once. */
  key: string;
  kind: string;
  subject: string;
  description: string;
  category: string;
  occurredOn: string;
  area: string;
  address: string;
  latitude: string;
  longitude: string;
  identity: Identity;
  name: string;
  email: string;
  phone: string;
  /** Numbers of others' reports of the same matter that this person was shown. */
  seen: string[];
  kept: KeptFile[];
}

/** Fields of a decoded form body; one that comes more than once is a list. */
export type FormFields = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function emptyReportForm(): ReportForm {
  return {
    key: randomUUID(),
    kind: 'complaint',
    subject: '',
    description: '',
    category: '',
    occurredOn: '',
    area: '',
    address: '',
    latitude: '',
    longitude: '',
    identity: '',
    name: '',
    email: '',
    phone: '',
    seen: [],
    kept: [],
  };
}

/** Reads what a browser sent; whatever is missing is empty, and a key that we can't have made is replaced. */
export function readReportForm(fields: FormFields): ReportForm {
  const text = (name: string): string => typedText(fields, name);
  const identity = text('identity');
  const removed = new Set(listOf(fields['remove']));
  return {
    key: formKey(fields).key ?? randomUUID(),
    kind: text('kind'),
    subject: text('subject').trim(),
    description: text('description').trim(),
    category: text('category'),
    occurredOn: text('occurredOn').trim(),
    area: text('area'),
    address: text('address').trim(),
    latitude: text('latitude').trim(),
    longitude: text('longitude').trim(),
    identity: identities.find((known) => known === identity) ?? '',
    name: text('name').trim(),
    email: text('email').trim(),
    phone: text('phone').trim(),
    seen: listOf(fields['seen'])
      .flatMap((numbers) => numbers.slice(0, 500).split(' '))
      .slice(0, 20),
    kept: readKeptFiles(fields).filter((file) => !removed.has(file.id)),
  };
}

/** The key of a form that comes back; nothing for one that we can't have made. */
export function formKey(fields: FormFields): { key?: string } {
  const key = oneOf(fields['key']);
  return UUID.test(key) ? { key } : {};
}

/** One text as it was typed, with a line break as one character, and without the NUL that no database takes. */
export const typedText = (fields: FormFields, name: string): string =>
  oneOf(fields[name]).replace(/\r\n?/g, '\n').replaceAll('\0', '');

/** The files kept from an earlier attempt; the names only matter to the person who chose them. */
export function readKeptFiles(fields: FormFields): KeptFile[] {
  return listOf(fields['kept']).flatMap((value) => {
    const [, id, size, fileName] = /^([0-9a-f-]{36}) (\d{1,9}) (.{1,255})$/s.exec(value) ?? [];
    return id && UUID.test(id) && fileName ? [{ id, size: Number(size), fileName }] : [];
  });
}

export const keptFileValue = (file: KeptFile): string => `${file.id} ${file.size} ${file.fileName}`;

/** The body of `POST /complaints`: for an anonymous report the name and contact are left out, whatever was typed. */
export function complaintOf(form: ReportForm): Record<string, unknown> {
  const anonymous = form.identity === 'anonymous';
  return {
    kind: form.kind,
    subject: form.subject,
    description: form.description,
    ...given({ categoryCode: form.category, occurredOn: form.occurredOn }),
    ...withLocation(form),
    anonymous,
    confidential: form.identity === 'confidential',
    ...(anonymous
      ? {}
      : { reporter: { name: form.name, ...given({ email: form.email, phone: internationalPhone(form.phone) }) } }),
    attachmentIds: form.kept.map((file) => file.id),
  };
}

function withLocation(form: ReportForm): { location?: Record<string, unknown> } {
  const location = {
    ...given({ areaCode: form.area, address: form.address }),
    ...(form.latitude === '' ? {} : { latitude: Number(form.latitude) }),
    ...(form.longitude === '' ? {} : { longitude: Number(form.longitude) }),
  };
  return Object.keys(location).length > 0 ? { location } : {};
}

/** 0812-3456-7890 is how Indonesians write +6281234567890. */
export function internationalPhone(typed: string): string {
  const compact = typed.replace(/[\s().-]/g, '');
  return compact.replace(/^(?:00|\+)?62(?=\d)|^0(?=[1-9])/, '+62');
}

const given = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

const oneOf = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.at(-1) : value) ?? '';

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
