import { texts, useLanguage } from '../text/language';
import { useNumbers } from './numbers';

const words = texts.score;

interface Row {
  code: string;
  name: string;
  before: number | null;
  after: number | null;
}

/** Values now beside what they would be; nothing where there are none. */
export function Compared({ label, rows, digits }: { label: string; rows: Row[]; digits: 'value' | 'score' }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  if (rows.length === 0) return null;
  return (
    <div className="tg-table__scroll">
      <table className="tg-table">
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col" data-number>
              {t(words.before)}
            </th>
            <th scope="col" data-number>
              {t(words.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, before, after }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td data-number>{numbers[digits](before)}</td>
              <td data-number>
                <strong>{numbers[digits](after)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
