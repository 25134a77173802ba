import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import table from './table.module.css';

/** A table that scrolls sideways inside itself when it does not fit, also by keyboard. */
export function DataTable(props: {
  caption: string;
  columns: readonly string[];
  /** As many cells as columns; the first is the row's heading. */
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} aria-label={props.caption} tabIndex={0}>
      <table className={`${table.table} ${styles.table}`}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, column) => (
                <td key={props.columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
