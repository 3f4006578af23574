import { complaintOf, emptyReportForm, internationalPhone, keptFileValue, readReportForm } from './report-form';

const ID = '01932b1c-7e00-7000-8000-00000000000a';
const typed = {
  key: '2f1c2b6e-1111-4222-8333-444455556666',
  kind: 'complaint',
  subject: '  Jalan berlubang ',
  description: 'Lubang besar\r\ndi depan sekolah',
  identity: 'named',
  name: 'Siti',
  email: '',
  phone: '0812-3456 7890',
};

describe('the form as a complaint', () => {
  it('leaves out what was not filled in, and counts a line break once', () => {
    expect(complaintOf(readReportForm(typed))).toEqual({
      kind: 'complaint',
      subject: 'Jalan berlubang',
      description: 'Lubang besar\ndi depan sekolah',
      anonymous: false,
      confidential: false,
      reporter: { name: 'Siti', phone: '+6281234567890' },
      attachmentIds: [],
    });
  });

  it('drops name and contact of an anonymous report even when they were typed', () => {
    const complaint = complaintOf(readReportForm({ ...typed, identity: 'anonymous', email: 'siti@example.org' }));
    expect(complaint).toMatchObject({ anonymous: true, confidential: false });
    expect(JSON.stringify(complaint)).not.toMatch(/siti|812/i);
  });

  it('keeps the reporter of a confidential report', () => {
    const complaint = complaintOf(readReportForm({ ...typed, identity: 'confidential' }));
    expect(complaint).toMatchObject({ anonymous: false, confidential: true, reporter: { name: 'Siti' } });
  });

  it('takes part of a place as a place', () => {
    expect(complaintOf(readReportForm({ ...typed, area: '33.25.11' }))).toMatchObject({
      location: { areaCode: '33.25.11' },
    });
    expect(complaintOf(readReportForm({ ...typed, latitude: '-6.9', longitude: '109.7' }))).toMatchObject({
      location: { latitude: -6.9, longitude: 109.7 },
    });
  });
});

describe('the key of a form', () => {
  it('stays when the form comes back, and is replaced when it is none of ours', () => {
    expect(readReportForm(typed).key).toBe(typed.key);
    expect(readReportForm({ ...typed, key: 'x'.repeat(500) }).key).toMatch(/^[0-9a-f-]{36}$/);
    expect(emptyReportForm().key).not.toBe(emptyReportForm().key);
  });
});

describe('files kept from an earlier attempt', () => {
  const file = { id: ID, size: 1234, fileName: 'foto jalan <1>.jpg' };

  it('come back by their id, unless they were removed', () => {
    expect(readReportForm({ kept: keptFileValue(file) }).kept).toEqual([file]);
    expect(readReportForm({ kept: [keptFileValue(file)], remove: ID }).kept).toEqual([]);
  });

  it.each(['', 'nonsense', `${ID} x y`, `${'-'.repeat(36)} 1 a.jpg`])('ignores %j', (kept) => {
    expect(readReportForm({ kept }).kept).toEqual([]);
  });
});

describe('a phone number as Indonesians write it', () => {
  it.each([
    ['0812 3456 7890', '+6281234567890'],
    ['+62 812-3456-7890', '+6281234567890'],
    ['62812 3456 7890', '+6281234567890'],
    ['(0285) 391-571', '+62285391571'],
    ['+44 20 7946 0000', '+442079460000'],
    ['', ''],
    ['bukan nomor', 'bukannomor'],
  ])('%j is %j', (typedNumber, number) => {
    expect(internationalPhone(typedNumber)).toBe(number);
  });
});
