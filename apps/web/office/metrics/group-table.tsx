import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { behindPath } from './filter';
import { countInWords, figureInWords } from './numbers';
import { figureOf, useCatalogue, type Group, type MetricFilter } from './queries';

interface Props {
  groups: Group[];
  /** What the first column holds. */
  label: string;
  measures: readonly string[];
  /** The filter of one group's numbers. */
  filterOf: (group: Group) => MetricFilter;
}

/** Groups and their numbers: each heading leads to its definition, each number to its complaints. */
export function GroupTable({ groups, label, measures: codes, filterOf }: Props) {
  const { t, lang } = useLanguage();
  const catalogue = useCatalogue();
  const measures = codes.flatMap((code) => catalogue.data?.find((measure) => measure.code === code) ?? []);
  return (
    <div className="tg-table__scroll">
      <table className="tg-table tg-table--cards of-figures">
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {measures.map(({ code, name }) => (
              <th key={code} scope="col" data-number>
                <Link to={`/ukuran/${code}`} aria-label={t(texts.metrics.definition, { name })}>
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.name}</th>
              {measures.map((measure) => {
                const { code, name, unit } = measure;
                const figure = figureOf(group, code);
                const isCount = unit === 'complaints' || unit === 'events';
                return (
                  <td key={code} data-number data-label={name}>
                    {figure && figure.value === null && '–'}
                    {figure && figure.value !== null && (
                      <Link to={behindPath(filterOf(group), code)}>{figureInWords(figure, measure, lang)}</Link>
                    )}
                    {figure && figure.value !== null && !isCount && (
                      <span className="of-cell__n"> n {countInWords(figure.n, lang)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
