import { run } from './program';
import { routingCommands } from './routing/commands';
import { UserError } from './user-error';

describe('the command line', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each(['-h', '--help'])('names its commands on %s', async (help) => {
    await run(routingCommands, [help]);
    expect(said.join('')).toMatch(/routing:evaluate \[options\] <file\.csv>[^]*routing:predict/);
  });

  it('names the options of a command, with what they are when nobody says', async () => {
    await run(routingCommands, ['routing:predict', '--help']);
    expect(said.join('')).toMatch(/routing:predict \[options\][^]*--text-column <name>[^]*default: "text"/);
  });

  it.each([
    ['names its commands where none is given', [], /Name one of these commands/],
    ['knows a slip', ['routing:evalute'], /unknown command.*mean routing:evaluate\?[^]*--help/s],
    ['says which option is missing', ['routing:predict'], /--train <a\.csv>' not specified[^]*routing:predict --help/],
    ['says what an option may be', ['routing:signs', 'a.csv', '--sign', 'x'], /choices are elsewhere, urgent, superv/],
    ['says what a number may be', ['routing:evaluate', 'a.csv', '--test-share', '2'], /between 0 and 1/],
    ['and that a whole one is', ['routing:signs', 'a.csv', '--sign', 'urgent', '--show', ' '], /from 0 to 1000/],
    ['takes no file too many', ['routing:evaluate', 'a.csv', 'b.csv'], /too many arguments/],
  ])('%s', async (_what, args, message) => {
    const refused = run(routingCommands, args);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
  });
});
