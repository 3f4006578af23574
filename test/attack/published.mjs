/** What anybody can fetch: the tables of each year as CSV and JSON, the totals on the page, and every line of the register. */
const TABLES = ['opd', 'category', 'area', 'month'];
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

export async function fetchPublished(url) {
  const years = [...(await text(url, '/transparansi')).matchAll(/\?tahun=(\d{4})/g)].map(([, year]) => Number(year));
  const read = await Promise.all([...new Set(years)].map((year) => yearOf(url, year)));
  return { years: read, register: await registerOf(url) };
}

async function text(url, path) {
  const answer = await fetch(`${url}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

async function yearOf(url, year) {
  const page = await text(url, `/transparansi?tahun=${year}`);
  const total = (word) => {
    const [, digits] = new RegExp(`<dt>${word}</dt><dd>([\\d.]+)`).exec(page) ?? [];
    return digits === undefined ? null : Number(digits.replaceAll('.', ''));
  };
  const tables = {};
  let asOf = '';
  for (const table of TABLES) {
    const path = `/api/v1/open-data/complaints-by-${table}`;
    const answer = JSON.parse(await text(url, `${path}.json?year=${year}`));
    asOf = answer.asOf;
    tables[table] = answer.rows;
    assertSame(answer.rows, await text(url, `${path}.csv?year=${year}`));
  }
  return { year, asOf, total: { received: total('Masuk'), resolved: total('Selesai') }, tables };
}

/** A number that one file hides and the other shows would be a leak by itself. */
function assertSame(rows, csv) {
  const [head = '', ...lines] = csv.trim().split('\r\n');
  const names = head.split(',');
  rows.forEach((row, index) => {
    // Only names are quoted, and they stand in the second place.
    const cells = (lines[index] ?? '').replace(/"(?:[^"]|"")*"/g, 'name').split(',');
    names.forEach((name, place) => {
      if (name !== 'name' && name !== 'code' && cells[place] !== String(row[name] ?? '')) {
        throw new Error(`${row.code} ${name}: ${cells[place]} in CSV, ${row[name]} in JSON`);
      }
    });
  });
}

const ROW = /<tr><th scope="row">.*?<\/tr>/gs;
const plain = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();

async function registerOf(url) {
  const lines = [];
  for (let path = '/transparansi/laporan'; path;) {
    const page = await text(url, path);
    for (const [row] of page.matchAll(ROW)) lines.push(lineOf(row));
    const [, next] = /href="([^"]*)" rel="next"/.exec(page) ?? [];
    path = next?.replaceAll('&amp;', '&');
  }
  return lines;
}

function lineOf(row) {
  const cell = (label) => plain(new RegExp(`data-label="${label}">(.*?)</td>`, 's').exec(row)?.[1] ?? '');
  const [, day, month, year] = /(\d{1,2}) (\p{L}+) (\d{4})<\/span>/u.exec(row) ?? [];
  const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const [category, area] = cell('Tentang').split(' · ');
  const resolved = /selesai (?:dalam|kurang)/.test(row);
  return { date, resolved, opd: cell('Perangkat daerah'), category, area, month: date.slice(0, 7) };
}
