/** What only the database knows: how many of the groups' complaints are secret, anonymous, supervisory or of a hidden category. */
import pg from 'pg';

const KEY = {
  opd: `coalesce(c.opd_code, 'none')`,
  category: `CASE WHEN k.public IS FALSE THEN 'unnamed' ELSE coalesce(c.category_code, 'none') END`,
  area: `coalesce(left(c.area_code, 8), 'none')`,
  month: `to_char(date_trunc('month', c.filed_at AT TIME ZONE 'Asia/Jakarta'), 'YYYY-MM-DD')`,
};

export async function withheldIn(database, { year, asOf, table, count, keys }) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM complaint c LEFT JOIN category k ON k.code = c.category_code
       WHERE (SELECT e.data->>'publication' FROM complaint_event e WHERE e.complaint_id = c.id AND e.data ? 'publication'
           ORDER BY e.sequence DESC LIMIT 1) = 'withheld'
         AND c.filed_at >= ($1 || '-01-01')::timestamp AT TIME ZONE 'Asia/Jakarta'
         AND c.filed_at < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
         AND ${KEY[table]} = ANY($3) AND ($4 = 'received' OR c.resolved_at IS NOT NULL)`,
      [String(year), `${year}-12-31` < asOf ? `${year}-12-31` : asOf, keys, count],
    );
    return rows[0].count;
  } finally {
    await client.end();
  }
}
