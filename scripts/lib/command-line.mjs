import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { cli, root } from './paths.mjs';
import { settings } from './settings.mjs';

/** Help needs neither servers nor data. */
export const asksForHelp = (args) => args.some((arg) => arg === '--help' || arg === '-h');

/**
 * Runs a command of the command line as if it stood in the folder in which npm was called; the data pack is found from anywhere.
 * @param {string[]} args @param {NodeJS.ProcessEnv} [environment] @param {string[]} [nodeOptions]
 * @returns {Promise<number>} its exit code
 */
export function commandLine(args, environment = process.env, nodeOptions = []) {
  const env = { ...environment, DATA_PACK: resolve(root, settings(environment).pack) };
  const cwd = process.env.INIT_CWD ?? root;
  const child = spawn(process.execPath, [...nodeOptions, cli, ...args], { cwd, stdio: 'inherit', env });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}
