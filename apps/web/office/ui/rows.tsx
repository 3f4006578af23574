import type { ReactNode } from 'react';
import { texts, useLanguage } from '../text/language';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand below each other by their last digit. */
  number?: boolean;
  className?: string;
}

export interface RowsProps<Row> {
  rows: readonly Row[];
  id: (row: Row) => string;
  name: (row: Row) => ReactNode;
  /** What the first column is called, where it isn't a name. */
  heading?: string;
  columns: Column<Row>[];
}

/** The name heads each row, and each row is a card on a phone. */
export function Rows<Row>({ rows, id, name, heading, columns }: RowsProps<Row>) {
  const { t } = useLanguage();
  return (
    <div className="tg-table__scroll">
      <table className="tg-table tg-table--cards">
        <thead>
          <tr>
            <th scope="col">{heading ?? t(texts.admin.name)}</th>
            {columns.map(({ label, number }) => (
              <th scope="col" key={label} data-number={number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={id(row)}>
              <th scope="row">{name(row)}</th>
              {columns.map(({ label, number, className, cell }) => (
                <td key={label} className={className} data-number={number} data-label={label}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
