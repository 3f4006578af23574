import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const key = () => randomBytes(32).toString('base64');

/**
 * The keys of this clone, made once and readable by its owner only.
 * @param {string} file
 * @returns {{ VAULT_KEY: string, SECRET_KEY: string, postgresPassword: string }} keys are 32 random bytes in base64
 */
export function secretsIn(file) {
  const have = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const all = { VAULT_KEY: key(), SECRET_KEY: key(), postgresPassword: randomBytes(24).toString('hex'), ...have };
  if (Object.keys(all).length !== Object.keys(have).length) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  }
  return all;
}

/** Writes an environment for `node --env-file`, so that the commands of apps/cli can be run by hand on these servers. */
export function writeEnvironment(file, environment) {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}
