import { readDataPack } from '@tanggap/directory';
import { SignalReader } from '@tanggap/routing';
import { resolve } from 'node:path';
import { run } from '../program';
import { routingCommands } from './commands';

const root = resolve(__dirname, '../../..');

describe("the words of Batang's pack", () => {
  let reader: SignalReader;
  beforeAll(async () => {
    reader = new SignalReader((await readDataPack(resolve(root, 'data/batang'))).routing.signals);
  });

  async function printed(file: string, sign: string, ...options: string[]): Promise<string> {
    const said: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
    const pack = ['--pack', resolve(root, 'data/batang')];
    const wanted = ['--sign', sign, '--of', sign, ...options];
    await run(routingCommands, ['routing:signs', resolve(root, 'test/data', file), ...pack, ...wanted]);
    log.mockRestore();
    return said.join('\n');
  }

  /** Shares in per cent. */
  async function judged(file: string, sign: string): Promise<{ recall: number; alarm: number }> {
    const said = await printed(file, sign);
    const share = (what: string) => Number(new RegExp(`${what} +([\\d.]+) %`).exec(said)?.[1]);
    return { recall: share('recall'), alarm: share('among the others') };
  }

  it.each([
    ['signs-aside.csv', 'urgent', 85],
    ['signs-aside.csv', 'supervisory', 85],
    ['signs-third-aside.csv', 'urgent', 60],
    ['signs-third-aside.csv', 'supervisory', 85],
  ])('of %s, which was only counted, find what is %s, and little else', async (file, sign, least) => {
    const { recall, alarm } = await judged(file, sign);
    expect(recall).toBeGreaterThan(least);
    expect(alarm).toBeLessThan(5);
  });

  it('are counted beside what a model of the other parts of the file learned, and both together', async () => {
    const said = await printed('signs-third-read.csv', 'supervisory', '--parts', '2');
    expect(said).toMatch(/words +32 +100\.0 % +1 +2\.2 %/);
    expect(said).toMatch(/learned, from 0\.10 +\d+ .* %\n {2}or words +32 +100\.0 % /);
  });

  it.each<[string, string, string[]]>([
    ['an irrigation dyke that leaks waters less', 'Tanggulnya bocor, sawah kami kekurangan air', []],
    ['nor is one a danger by its name', 'Tanggul irigasi blok utara jebol, tolong ditambal', []],
    ['a pond that leaks', 'Embung desa bocor', []],
    ['a river dyke that gives way', 'Tanggul Kali Sambong jebol', ['tanggul … jebol']],
    [
      'one that leaks into the village',
      'Tanggul sungai bocor, air masuk kampung',
      ['tanggul sungai bocor', 'tanggul … bocor … masuk kampung'],
    ],
    ['a cable of the power company', 'Kabel PLN di gang kami putus', ['kabel pln … putus']],
    ['one of the internet', 'Kabel internet menjuntai di pagar', []],
    ['a channel whose side slid', 'Saluran air di gang longsor', []],
    ['a hill that slides', 'Tebing di atas rumah longsor', ['tebing … longsor']],
    ['people who think little of rubbish', 'Warga tidak sadar kebersihan', []],
    ['somebody unconscious', 'Korban tidak sadar di pinggir jalan', ['korban tidak sadar']],
  ])('tell a danger from what only sounds like it, with both words: %s', (_why, text, expected) => {
    const words = reader.read(text).urgent.flatMap((sign) => sign.words);
    expect(words).toEqual(expect.arrayContaining(expected));
    expect(words.length > 0).toBe(expected.length > 0);
  });
});
