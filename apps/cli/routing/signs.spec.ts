import { resolve } from 'node:path';
import { routingCommands } from './commands';

const root = resolve(__dirname, '../../..');

describe("the words of Batang's pack", () => {
  /** What `routing:signs` prints: shares in per cent. */
  async function judged(file: string, sign: string): Promise<{ recall: number; alarm: number }> {
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
    const args = [
      resolve(root, 'test/data', file),
      '--pack',
      resolve(root, 'data/batang'),
      '--sign',
      sign,
      '--of',
      sign,
    ];
    await routingCommands['routing:signs']!.run(args);
    log.mockRestore();
    const share = (what: string) => Number(new RegExp(`${what} +([\\d.]+) %`).exec(said.join('\n'))?.[1]);
    return { recall: share('recall'), alarm: share('among the others') };
  }

  it.each(['urgent', 'supervisory'])(
    'find what is %s among texts that were only counted, and little else',
    async (sign) => {
      const { recall, alarm } = await judged('signs-aside.csv', sign);
      expect(recall).toBeGreaterThan(85);
      expect(alarm).toBeLessThan(3);
    },
  );
});
