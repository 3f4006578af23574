import { AddressAreas } from './address-area';
import type { Area } from './area';

const area = (code: string, name: string, parentCode: string | null): Area => ({
  ...{ code, name, parentCode, latitude: null, longitude: null },
  level: parentCode === null ? 'regency' : parentCode.length === 5 ? 'district' : 'village',
  kind: parentCode === null ? 'kabupaten' : parentCode.length === 5 ? 'kecamatan' : 'desa',
});

const areas = [
  area('33.25', 'Kabupaten Batang', null),
  area('33.25.11', 'Batang', '33.25'),
  area('33.25.07', 'Limpung', '33.25'),
  area('33.25.05', 'Bawang', '33.25'),
  area('33.25.11.1005', 'Kauman', '33.25.11'),
  area('33.25.11.2001', 'Klidang Lor', '33.25.11'),
  area('33.25.07.2003', 'Limpung', '33.25.07'),
  area('33.25.07.2009', 'Sidorejo', '33.25.07'),
  area('33.25.05.2002', 'Sidorejo', '33.25.05'),
];

it.each([
  ['a village with its district', 'Ds. Kauman RT 02/01, Kec. Batang', '33.25.11.1005'],
  ['a name that only one village has', 'belakang balai desa Klidang Lor', '33.25.11.2001'],
  ['a bare name that only one village has', 'Klidang Lor RT 3', '33.25.11.2001'],
  ['a name of two villages, with the district', 'Sidorejo, kecamatan Bawang', '33.25.05.2002'],
  ['a name of two villages, with the bare district', 'Desa Sidorejo Limpung', '33.25.07.2009'],
  ['a name of two villages alone: none', 'Desa Sidorejo', null],
  ['only a district', 'alun-alun Kecamatan Bawang', '33.25.05'],
  ['a village that is called as its district: what is certain', 'dekat pasar kecamatan Limpung', '33.25.07'],
  ['and with its mark', 'Desa Limpung', '33.25.07.2003'],
  ['a street that is called as a village', 'Jl. Kauman No. 3', null],
  ['the regency is no district', 'Kabupaten Batang', null],
  ['nothing of it', 'depan rumah saya', null],
  ['an empty one', '', null],
])('finds %s', (_what, address, code) => {
  expect(new AddressAreas(areas).find(address)).toBe(code);
});
