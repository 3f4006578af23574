import { texts, useLanguage } from '../text/language';

const words = texts.exports;
const kinds = Object.keys(words.mapping) as (keyof typeof words.mapping)[];

interface Mapped {
  value: string;
  count: number;
  code: string | null;
}

/** What the words of the file are here; what nobody knows comes first. */
export function Mapping({ mapping }: { mapping: unknown }) {
  const known = (mapping ?? {}) as Partial<Record<(typeof kinds)[number], Mapped[]>>;
  return (
    <div className="of-mapping">
      {kinds.map((kind) => (
        <Words key={kind} kind={kind} rows={known[kind] ?? []} />
      ))}
    </div>
  );
}

function Words({ kind, rows }: { kind: (typeof kinds)[number]; rows: Mapped[] }) {
  const { t, word } = useLanguage();
  if (rows.length === 0) return null;
  const shown = (code: string): string => (kind === 'status' ? word('status', code) : code);
  return (
    <section aria-labelledby={`mapping-${kind}`}>
      <h3 className="of-heading" id={`mapping-${kind}`}>
        {t(words.mapping[kind])}
      </h3>
      <div className="tg-table__scroll">
        <table className="tg-table">
          <thead>
            <tr>
              <th scope="col">{t(words.inFile)}</th>
              <th scope="col">{t(words.here)}</th>
              <th scope="col" data-number>
                {t(words.count)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">{row.value}</th>
                <td>{row.code === null ? <strong>{t(words.unknown)}</strong> : shown(row.code)}</td>
                <td data-number>{row.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
