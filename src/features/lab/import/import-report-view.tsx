import { useId, useState } from 'react';
import type { ImportReport } from '../../../core/shop/world';
import { Button } from '../../../ui/controls/button';
import { Facts } from '../../../ui/layout/facts';
import { useFormat, useText } from '../../../ui/text/text';
import type { BadRowPolicy } from '../../../worker/calls';
import { DataTable } from '../data-table';
import styles from './import-panel.module.css';

/** What the check of the files found, and what to do about bad rows. */
export function ImportReportView(props: {
  report: ImportReport;
  busy: boolean;
  onImport: (badRows: BadRowPolicy) => void;
}) {
  const { report, busy, onImport } = props;
  const text = useText();
  const words = text.lab.importing;
  const format = useFormat();
  const [policy, setPolicy] = useState<BadRowPolicy>('refuse');
  const name = useId();
  const bad = report.badRowCount;
  const itemsIn = ({ items, untouched }: ImportReport) =>
    untouched === 0
      ? format.count(items)
      : words.itemsAndUntouched(format.count(items + untouched), format.count(untouched));
  return (
    <section className={styles.report} aria-label={words.report}>
      <h4 role="status">{words.report}</h4>
      <Facts
        facts={[
          [words.format, words.formatName(report.format)],
          [words.rows, format.count(report.rows)],
          [words.users, format.count(report.users)],
          [words.itemCount, itemsIn(report)],
          [words.bad, format.count(bad)],
          ...(report.ignoredColumns.length > 0
            ? [[words.ignored, format.list(report.ignoredColumns)] as const]
            : []),
        ]}
      />
      {bad > 0 && (
        <>
          <DataTable
            caption={words.badTitle(format.count(bad))}
            columns={[
              words.columns.row,
              words.columns.column,
              words.columns.fault,
              words.columns.value,
              words.columns.file,
            ]}
            rows={report.badRows.map((row) => ({
              key: `${row.file} ${row.row} ${row.column} ${row.fault}`,
              cells: [
                format.count(row.row),
                row.column === '' ? words.wholeRow : row.column,
                text.rowFault(row).title,
                row.value === '' ? words.emptyValue : <code key="value">{row.value}</code>,
                row.file,
              ],
            }))}
          />
          {report.badRows.length < bad && (
            <p className={styles.soft}>
              {words.badShown(format.count(report.badRows.length), format.count(bad))}
            </p>
          )}
          <fieldset className={styles.policy} disabled={busy}>
            <legend>{words.policy}</legend>
            {(['refuse', 'skip'] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={name}
                  checked={policy === choice}
                  onChange={() => setPolicy(choice)}
                />
                {words[choice]}
              </label>
            ))}
            {policy === 'refuse' && <p className={styles.soft}>{words.refused}</p>}
          </fieldset>
        </>
      )}
      {!busy && (
        <div>
          <Button look="primary" icon="upload" onClick={() => onImport(policy)}>
            {words.import}
          </Button>
        </div>
      )}
    </section>
  );
}
