import { AppConfig, AppError, KeyedHash } from '@tanggap/platform';
import type { ReporterRepository } from './persistence/reporter-repository';
import { ReporterVault } from './reporter-vault';
import { VaultCipher } from './vault-cipher';

const config = Object.assign(new AppConfig(), {
  VAULT_KEY: Buffer.alloc(32, 1).toString('base64'),
  SECRET_KEY: Buffer.alloc(32, 2).toString('base64'),
});
const id = '0197a000-0000-7000-8000-000000000001';
const at = new Date('2026-11-24T03:00:00Z');
const siti = { name: ' Siti Aminah ', email: 'Siti@Example.org', phone: '0812 3456 7890', nik: '3325011234567890' };

/** Sealing touches no row, so there is no repository behind this one; reading back is tried in test/e2e on PostgreSQL. */
const vault = new ReporterVault(config, new KeyedHash(config), undefined as unknown as ReporterRepository);
const bytes = (value: unknown): Buffer => Buffer.from(String(value).slice(2), 'hex');

describe('the sealed row', () => {
  it('holds nothing in clear', () => {
    const row = vault.sealedRow(id, siti, at);
    const all = Object.values(row)
      .map((value) => `${String(value)} ${bytes(value).toString('latin1')}`)
      .join('\n')
      .toLowerCase();
    for (const secret of ['siti', 'aminah', 'example.org', '81234567890', '33250112'])
      expect(all).not.toContain(secret);
  });

  it('opens with its key at its place, normalised', () => {
    const row = vault.sealedRow(id, siti, at);
    const cipher = new VaultCipher(Buffer.alloc(32, 1));
    const open = (column: string) => cipher.open(bytes(row[column]), `reporter/${id}/${column}`);
    expect(open('name')).toBe('Siti Aminah');
    expect(open('email')).toBe('Siti@Example.org');
    expect(open('phone')).toBe('+6281234567890');
    expect(open('nik')).toBe('3325011234567890');
    expect(row).toMatchObject({ id, key_version: 1, created_at: '2026-11-24T03:00:00.000Z', erased_at: null });
  });

  it('finds the same person again by what they wrote differently', () => {
    const one = vault.sealedRow(id, siti, at);
    const other = vault.sealedRow(
      '0197a000-0000-7000-8000-000000000002',
      { name: 'S', email: 'siti@example.ORG ', phone: '+6281234567890', nik: '33.25.01.123456.7890' },
      at,
    );
    expect(other).toMatchObject({
      email_hash: one['email_hash'],
      phone_hash: one['phone_hash'],
      nik_hash: one['nik_hash'],
    });
    expect(one['email_hash']).not.toBe(one['phone_hash']);
  });

  it('leaves empty what was not given', () => {
    const row = vault.sealedRow(id, { name: 'Siti' }, at);
    expect(row).toMatchObject({
      email: null,
      phone: null,
      nik: null,
      email_hash: null,
      phone_hash: null,
      nik_hash: null,
    });
  });

  it.each([
    [{ phone: 'nomor saya' }, 'reporter.phone'],
    [{ nik: '123' }, 'reporter.nik'],
  ])('refuses %j', (wrong, field) => {
    const attempt = () => vault.sealedRow(id, { name: 'Siti', ...wrong }, at);
    expect(attempt).toThrow(AppError);
    expect(attempt).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ field })] }) as Error);
  });
});
