import { ReporterVault, type ReporterView } from '@tanggap/identity';
import { Database, newId } from '@tanggap/platform';
import { startTestApp, type TestApp } from '../support';

const at = new Date('2026-11-24T03:00:00Z');
const siti = { name: 'Siti Aminah', email: 'siti@example.org', phone: '081234567890', nik: '3325011234567890' };

let app: TestApp;
let vault: ReporterVault;
let database: Database;

beforeAll(async () => {
  app = await startTestApp();
  vault = app.nest.get(ReporterVault, { strict: false });
  database = app.nest.get(Database, { strict: false });
});
afterAll(() => app.close());

/** As filing does it: the row goes in as JSON. */
async function stored(): Promise<string> {
  const id = newId();
  await database.query('INSERT INTO reporter SELECT * FROM jsonb_populate_record(null::reporter, $1::jsonb)', [
    JSON.stringify(vault.sealedRow(id, siti, at)),
  ]);
  return id;
}

it('gives back what it was given, masked or in clear', async () => {
  const id = await stored();
  await expect(vault.reveal(id)).resolves.toEqual({ ...siti, phone: '+6281234567890', erasedAt: null });
  await expect(vault.masked(id)).resolves.toEqual({
    name: 'S*** A*****',
    email: 's***@example.org',
    phone: '+62812****890',
    nik: '************7890',
    erasedAt: null,
  });
});

it('keeps nothing in clear on the disk', async () => {
  const id = await stored();
  const [row] = await app.database.query<{ text: string; bytes: string }>(
    `SELECT reporter::text AS text, encode(name || email || phone || nik, 'escape') AS bytes FROM reporter WHERE id = $1`,
    [id],
  );
  expect(`${row?.text} ${row?.bytes}`).not.toMatch(/siti|aminah|example|81234567890|33250112/i);
});

it('refuses a value that was copied from another reporter', async () => {
  const [mine, other] = [await stored(), await stored()];
  await app.database.query('UPDATE reporter SET name = (SELECT name FROM reporter WHERE id = $2) WHERE id = $1', [
    mine,
    other,
  ]);
  await expect(vault.reveal(mine)).rejects.toThrow(/can't open reporter\/.*\/name/);
  await expect(vault.reveal(other)).resolves.toMatchObject({ name: 'Siti Aminah' });
});

it('forgets for good, also what the look-ups knew, and keeps the first date', async () => {
  const id = await stored();
  await database.transaction((tx) => vault.erase(tx, id, at));
  await database.transaction((tx) => vault.erase(tx, id, new Date('2027-01-01T00:00:00Z')));
  const nothing: ReporterView = { name: null, email: null, phone: null, nik: null, erasedAt: at };
  await expect(vault.reveal(id)).resolves.toEqual(nothing);
  await expect(vault.masked(id)).resolves.toEqual(nothing);
  const [row] = await app.database.query('SELECT email_hash, phone_hash, nik_hash FROM reporter WHERE id = $1', [id]);
  expect(row).toEqual({ email_hash: null, phone_hash: null, nik_hash: null });
});

it('knows no other reporter', async () => {
  await expect(vault.reveal(newId())).rejects.toMatchObject({ code: 'not_found' });
});
