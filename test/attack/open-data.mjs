/**
 * `npm run attack:open-data -- --url http://127.0.0.1:3000`: takes everything that is published, as anybody can, and looks for numbers
 * about one to four complaints: shown, left over from a total, between two tables, or between a table and the lines of the register.
 * With `--database URL` it asks what is true, and only findings that are fail: without it, what is left over beside the register may as
 * well be refused reports, which are no secret.
 */
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { leftovers } from './leftovers.mjs';
import { fetchPublished } from './published.mjs';
import { withheldIn } from './truth.mjs';

/** Every finding; of those beside the register only what holds withheld reports, where that is known. */
export async function attack(url, database) {
  const published = await fetchPublished(url);
  const found = published.years.flatMap((year) => leftovers(year, published.register));
  if (!database) return found;
  const judged = [];
  for (const one of found) {
    if (one.how !== 'register' || (await withheldIn(database, one)) > 0) judged.push(one);
  }
  return judged;
}

async function main() {
  const { values } = parseArgs({
    options: { url: { type: 'string', default: 'http://127.0.0.1:3000' }, database: { type: 'string' } },
  });
  const found = await attack(values.url, values.database);
  for (const { year, table, count, how, keys, value } of found) {
    console.log(`${year} ${table} ${count}: ${keys.join(' + ')} = ${value ?? 'one number'} (${how})`);
  }
  console.log(found.length === 0 ? 'Nothing about fewer than five follows.' : `${found.length} small numbers follow.`);
  process.exit(found.length === 0 ? 0 : 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
