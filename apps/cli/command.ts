import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from './user-error';

export interface Command {
  /** Its options, for the usage. */
  usage: string;
  summary: string;
  /** Returns the exit code. */
  run: (args: string[]) => Promise<number>;
}

/** @throws UserError naming an option that doesn't exist or lacks its value */
export function options(args: string[], names: NonNullable<ParseArgsConfig['options']>, positionals = 0) {
  try {
    const parsed = parseArgs({ args, options: names, allowPositionals: positionals > 0, strict: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw code.startsWith('ERR_PARSE_ARGS') ? new UserError(message) : error;
  }
}
