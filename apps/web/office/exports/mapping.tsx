import { useAreas, useCategories, useOpds } from '../api/reference-queries';
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
  const named = useNamed();
  const known = (mapping ?? {}) as Partial<Record<Kind, Mapped[]>>;
  return (
    <div className="of-mapping">
      {kinds.map((kind) => (
        <Words key={kind} kind={kind} rows={known[kind] ?? []} named={named[kind]} />
      ))}
    </div>
  );
}

type Kind = (typeof kinds)[number];
type Named = (code: string) => string;

/** Codes by what people call them; as they are until the names have come. */
function useNamed(): Record<Kind, Named> {
  const { word } = useLanguage();
  const [opds, categories, areas] = [useOpds().data, useCategories().data, useAreas().data];
  const of =
    (all: readonly { code: string; name: string }[] | undefined): Named =>
    (code) =>
      all?.find((one) => one.code === code)?.name ?? code;
  return { agency: of(opds), category: of(categories), area: of(areas), status: (code) => word('status', code) };
}

function Words({ kind, rows, named }: { kind: Kind; rows: Mapped[]; named: Named }) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
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
                <td>{row.code === null ? <strong>{t(words.unknown)}</strong> : named(row.code)}</td>
                <td data-number>{row.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
