import { KeyedHash, loadConfig } from '@tanggap/platform';
import { ReceiptSeal, RECEIPT_SECONDS, type Receipt } from './receipt-seal';

const config = (secret: number) =>
  loadConfig({
    DATABASE_URL: 'postgres://localhost/x',
    REDIS_URL: 'redis://localhost',
    VAULT_KEY: Buffer.alloc(32, 1).toString('base64'),
    SECRET_KEY: Buffer.alloc(32, secret).toString('base64'),
  });
const sealOf = (secret: number) => new ReceiptSeal(new KeyedHash(config(secret)));
const now = new Date('2026-11-20T03:00:00Z');
const receipt: Receipt = {
  number: 'BTG-2026-000042',
  trackingCode: '7K3M-9QXT-2FHP',
  opd: { code: 'dpupr', name: 'Dinas Pekerjaan Umum dan Penataan Ruang' },
  routing: { method: 'rule', reasons: ['category jalan-jembatan'] },
  deadlines: [{ clock: 'verification', dueAt: '2026-11-25T09:00:00.000Z', state: 'running' }],
};

describe('the sealed receipt', () => {
  const seal = sealOf(2);
  const cookie = seal.seal(receipt, now);

  it('opens again within the hour, and not after it', () => {
    expect(seal.open(cookie, new Date(now.getTime() + RECEIPT_SECONDS * 1000 - 1))).toEqual(receipt);
    expect(seal.open(cookie, new Date(now.getTime() + RECEIPT_SECONDS * 1000))).toBeNull();
  });

  it('shows nothing of the code and fits into a cookie', () => {
    expect(Buffer.from(cookie, 'base64url').toString('latin1')).not.toContain('7K3M');
    expect(cookie.length).toBeLessThan(3000);
  });

  it.each([
    ['a changed byte', (value: string) => value.slice(0, -2) + (value.endsWith('AA') ? 'BB' : 'AA')],
    ['a cut cookie', (value: string) => value.slice(0, 30)],
    ['no cookie', () => undefined],
    ['anything else', () => 'hello'],
  ])('refuses %s', (_name, change) => {
    expect(seal.open(change(cookie), now)).toBeNull();
  });

  it('refuses what another installation sealed', () => {
    expect(sealOf(3).open(cookie, now)).toBeNull();
  });
});
