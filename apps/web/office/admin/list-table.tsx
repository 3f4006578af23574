import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { texts, useLanguage } from '../text/language';
import { Failure, Loading } from '../ui/states';

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
}

interface RowsProps<Row> {
  rows: readonly Row[];
  id: (row: Row) => string;
  name: (row: Row) => ReactNode;
  /** What the first column is called, where it isn't a name. */
  heading?: string;
  columns: Column<Row>[];
}

type Props<Row> = Omit<RowsProps<Row>, 'rows'> & { query: UseQueryResult<Row[]> };

/** A list of reference data that is short enough to be shown whole. */
export function ListTable<Row>({ query, ...rest }: Props<Row>) {
  const { t } = useLanguage();
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <p className="tg-soft">{t(texts.admin.empty)}</p>;
  return <Rows rows={query.data} {...rest} />;
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
            {columns.map((column) => (
              <th scope="col" key={column.label}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={id(row)}>
              <th scope="row">{name(row)}</th>
              {columns.map((column) => (
                <td key={column.label} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
