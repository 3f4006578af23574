/** Arithmetic of whoever wants to know more than is shown; pure. */
const SMALLEST = 5;
const COUNTS = ['received', 'resolved'];
const small = (count) => count > 0 && count < SMALLEST;
const sum = (rows, of) => rows.reduce((all, row) => all + of(row), 0);

/**
 * Every number about one to four complaints that follows from what is published of a year.
 * @returns findings: in which table, of which count, of which groups together, how it was found
 */
export function leftovers(published, register) {
  const { year, asOf } = published;
  const lines = register.filter(({ date }) => date.startsWith(String(year)) && date <= asOf);
  return Object.entries(published.tables).flatMap(([table, rows]) => {
    const listed = (row) => lines.filter((line) => line[table] === row.name);
    const about = { year, asOf, table };
    return [
      ...shownSmall(rows).map((one) => ({ ...about, ...one })),
      ...fromTotals(rows, published.total).map((one) => ({ ...about, ...one })),
      ...besideRegister(rows, published.total, lines, listed).map((one) => ({ ...about, ...one })),
    ];
  });
}

const shownSmall = (rows) =>
  rows.flatMap((row) => {
    const rest = row.received === null || row.resolved === null ? 0 : row.received - row.resolved;
    const told = [
      ['received', row.received],
      ['resolved', row.resolved],
      ['unresolved', rest],
    ];
    return told.flatMap(([count, value]) =>
      small(value ?? 0) ? [{ count, keys: [row.code], value, how: 'shown' }] : [],
    );
  });

/** What is hidden of a column is, together, the total less what is shown. */
function fromTotals(rows, total) {
  return COUNTS.flatMap((count) => {
    const hidden = rows.filter((row) => row[count] === null);
    if (hidden.length === 0 || total[count] === null) return [];
    const value = total[count] - sum(rows, (row) => row[count] ?? 0);
    const keys = hidden.map(({ code }) => code);
    // One number alone is known, whatever it is: it was hidden for a reason.
    return small(value) || hidden.length === 1 ? [{ count, keys, value, how: 'total' }] : [];
  });
}

/** The register lists what anybody may read: what is counted and not listed nobody shall read. */
function besideRegister(rows, total, lines, listed) {
  const found = [];
  const isResolved = ({ resolved }) => resolved;
  for (const row of rows) {
    const own = listed(row);
    const away = {
      received: row.received === null ? 0 : row.received - own.length,
      resolved: row.resolved === null ? 0 : row.resolved - own.filter(isResolved).length,
    };
    for (const count of COUNTS)
      if (small(away[count])) found.push({ count, keys: [row.code], value: away[count], how: 'register' });
  }
  for (const count of COUNTS) {
    const hidden = rows.filter((row) => row[count] === null);
    if (hidden.length === 0 || hidden.length === rows.length || total[count] === null) continue;
    const counted = total[count] - sum(rows, (row) => row[count] ?? 0);
    const own = hidden.flatMap(listed).filter((line) => count === 'received' || isResolved(line));
    const value = counted - own.length;
    if (small(value)) found.push({ count, keys: hidden.map(({ code }) => code), value, how: 'register' });
  }
  return found;
}
