import 'reflect-metadata';
import { AppError, ConfigError, render } from '@tanggap/platform';
import { DataPackError } from '@tanggap/directory';
import { commands } from './commands';
import { UserError } from './user-error';

const usage = `Usage: node dist/apps/cli/main.js <command>

${Object.entries(commands)
  .map(([name, { usage: options, summary }]) => `  ${`${name} ${options}`.padEnd(44)} ${summary}`)
  .join('\n')}
`;

/** What people can mend is told in one sentence; anything else keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataPackError || error instanceof UserError) {
    return error.message;
  }
  if (error instanceof AppError) {
    const fields = error.errors.map(({ field, message }) => `${field}: ${render(message, 'id')}`);
    return [error.code, ...fields].join('\n  ');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(usage);
    return 2;
  }
  return command.run(args);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  },
);
