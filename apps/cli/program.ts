import { Command, CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { UserError } from './user-error';

const PROGRAM = 'node dist/apps/cli/main.js';

/** As whoever reads the help has to type it: those that npm runs go by npm. */
function typedAs(name: string): string {
  const { npm_lifecycle_event: script } = process.env;
  return script === name ? `npm run ${name} --` : `${PROGRAM} ${name}`;
}

function programOf(commands: readonly CommandUnknownOpts[]): Command {
  const program = new Command(PROGRAM)
    .exitOverride()
    .helpOption('-h, --help', 'what there is, and how to call it')
    .helpCommand(false)
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: false,
      sortSubcommands: true,
      commandUsage: (command) =>
        command.parent ? `${typedAs(command.name())} ${command.usage()}` : `${PROGRAM} <command>`,
    });
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  return program;
}

/**
 * Runs the command that `args` begin with, or prints the help that they ask for.
 * @throws UserError for a command or an option that doesn't exist, is missing or can't be so; what the command itself throws
 */
export async function run(commands: readonly CommandUnknownOpts[], args: readonly string[]): Promise<void> {
  try {
    await programOf(commands).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    if (error.code === 'commander.help') throw new UserError('Name one of these commands');
    const typed = error.code === 'commander.unknownCommand' ? PROGRAM : typedAs(args[0] ?? '');
    throw new UserError(`${error.message.replace(/^error: /, '')}\nSee: ${typed} --help`);
  }
}
