import { createLog, withLogContext } from './log';

function linesOf(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  work(createLog('test', 'debug', { write: (line: string) => void lines.push(JSON.parse(line) as never) }));
  return lines;
}

describe('the log', () => {
  it('carries the fields of the request through everything that is awaited, and no further', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = createLog('test', 'info', { write: (line: string) => void lines.push(JSON.parse(line) as never) });
    await withLogContext({ requestId: 'R1' }, async () => {
      log.info({ own: 1 }, 'first');
      await Promise.resolve();
      log.info({}, 'second');
    });
    log.info({}, 'after');
    expect(lines.map(({ msg, requestId, own }) => [msg, requestId, own])).toEqual([
      ['first', 'R1', 1],
      ['second', 'R1', undefined],
      ['after', undefined, undefined],
    ]);
  });

  it('never writes a secret', () => {
    const [line] = linesOf((log) =>
      log.info({ headers: { authorization: 'Bearer x', cookie: 'y' }, password: 'z' }, 'm'),
    );
    expect(JSON.stringify(line)).not.toMatch(/Bearer|"y"|"z"/);
  });

  it('keeps of an error where it was thrown and its code, not the data it carries', () => {
    const error = Object.assign(new Error('duplicate key value: Key (email)=(siti@example.org) exists'), {
      code: '23505',
      constraint: 'account_username_unique',
      parameters: ['Siti'],
      detail: 'Key (email)=(siti@example.org)',
    });
    const [line] = linesOf((log) => log.error({ err: new Error('outer', { cause: error }) }, 'failed'));
    const text = JSON.stringify(line);
    expect(text).not.toMatch(/Siti|siti@/);
    expect(line?.['err']).toMatchObject({
      type: 'Error',
      message: 'outer',
      cause: { code: '23505', constraint: 'account_username_unique' },
    });
    expect(text).toContain('log.spec.ts');
  });
});
