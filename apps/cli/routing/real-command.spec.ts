import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the real command', () => {
  const root = resolve(__dirname, '../../..');
  const command = (...args: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((done) => {
      const env = { ...process.env, INIT_CWD: folder };
      const child = spawn(process.execPath, [join(root, 'scripts/cli.mjs'), ...args], { env, cwd: root });
      const [out, err]: [string[], string[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
      child.on('close', (code) => done({ code, out: out.join(''), err: err.join('') }));
    });

  it('writes where npm was called, and ends with 1 and a sentence where it can not', async () => {
    writeFileSync(
      join(folder, 'train.csv'),
      `text,label\n${'lampu jalan padam,Dishub\nsampah bau busuk,DLH\n'.repeat(3)}`,
    );
    writeFileSync(join(folder, 'test.csv'), `text\nsampah bau\n`);
    writeFileSync(join(folder, 'isi.csv'), `isi\nsampah bau\n`);
    const args = (test: string) => ['routing:predict', '--train', 'train.csv', '--test', test, '--out', 'said.csv'];
    expect(await command(...args('test.csv'))).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, 'said.csv'), 'utf8')).toMatch(
      /^predicted,probability,second,third\nDLH,0\.\d{4},Dishub,\n$/,
    );
    const refused = await command(...args('isi.csv'));
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: 'isi.csv has no column "text"; it has "isi". Name the right one with --text-column\n',
    });
  }, 120_000);
});
