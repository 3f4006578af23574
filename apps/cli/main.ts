import 'reflect-metadata';
import { AppError, ConfigError, render } from '@tanggap/platform';
import { DataPackError } from '@tanggap/directory';
import { commands } from './commands';
import { run } from './program';
import { UserError } from './user-error';

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

run(commands, process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  },
);
