import { useState } from 'react';
import { CUTOFFS, type Cutoff } from '../../../core/evaluation/evaluation';
import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import { IconButton } from '../../../ui/controls/button';
import { Choice } from '../../../ui/controls/choice';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden';
import { useFormat, useText } from '../../../ui/text/text';
import table from '../table.module.css';
import { arranged, bestOf, COLUMNS, type Column, firstOrder, nextOrder } from './columns';
import styles from './results-table.module.css';

/** Reasons for stopping after which more training might have helped. */
const CUT_SHORT: ReadonlySet<string> = new Set(['cancelled', 'minutes']);

const cutoffs = CUTOFFS.map((k): Cutoff => `${k}`);

/**
 * All results side by side, sorted by any figure. The best of each column has a star; its interval
 * stands below.
 */
export function ResultsTable(props: {
  results: readonly ListedEvaluation[];
  busy: boolean;
  onRemove: (result: ListedEvaluation) => void;
}) {
  const { evaluation } = useText();
  const words = evaluation.results;
  const format = useFormat();
  const [k, setK] = useState<Cutoff>('10');
  const [order, setOrder] = useState(firstOrder(COLUMNS[0]));
  const rows = arranged(props.results, order, k);
  const [{ result: newest }] = props.results.slice(-1);
  const best = new Map(COLUMNS.map((column) => [column.name, bestOf(props.results, column, k)]));

  return (
    <div className={styles.results}>
      <Choice
        label={words.cutoff}
        value={k}
        options={cutoffs.map((value) => ({ value, label: words.at(value) }))}
        onChange={setK}
      />
      <p className={styles.soft}>
        {words.about(
          format.count(newest.dataset.users),
          format.count(newest.dataset.items),
          format.count(newest.dataset.interactions),
          format.count(newest.split.testEvents),
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={words.table(k)} tabIndex={0}>
        <table className={`${table.table} ${styles.table}`}>
          <caption>{words.table(k)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.model}</th>
              {COLUMNS.map((column) => {
                const [name, about] = words.columns[column.name];
                const sorted = order.column === column.name;
                return (
                  <th key={column.name} scope="col" aria-sort={sorted ? order.direction : 'none'}>
                    <button type="button" title={about} onClick={() => setOrder(nextOrder(order, column))}>
                      {name}
                      <span aria-hidden="true" className={styles.arrow}>
                        {sorted ? (order.direction === 'ascending' ? '↑' : '↓') : ''}
                      </span>
                    </button>
                  </th>
                );
              })}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((listed) => {
              const model = evaluation.form.model(listed.result.model);
              return (
                <tr key={listed.id}>
                  <th scope="row">
                    {model}
                    <span className={styles.how}>
                      {words.when(
                        evaluation.form.splitName(listed.result.split.kind),
                        format.date(listed.savedAt),
                      )}
                      {CUT_SHORT.has(listed.result.stopped) && (
                        <span className={styles.early}>{words.stopped(listed.result.stopped)}</span>
                      )}
                    </span>
                  </th>
                  {COLUMNS.map((column) => (
                    <Figure
                      key={column.name}
                      column={column}
                      listed={listed}
                      k={k}
                      best={best.get(column.name)}
                    />
                  ))}
                  <td>
                    <IconButton
                      icon="trash"
                      label={words.remove(model)}
                      aria-disabled={props.busy}
                      onClick={() => props.onRemove(listed)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Figure(props: { column: Column; listed: ListedEvaluation; k: Cutoff; best: number | undefined }) {
  const { column, listed, k, best } = props;
  const words = useText().evaluation.results;
  const format = useFormat();
  const value = column.value(listed.result, k);
  if (value === null) return <td>{words.none_}</td>;
  const interval = column.interval?.(listed.result, k);
  const shown = format.decimal(value, column.digits);
  const isBest = value === best;
  return (
    <td data-best={isBest}>
      {isBest && (
        <span aria-hidden="true" className={styles.star}>
          ★
        </span>
      )}
      {column.name === 'seconds' ? words.seconds(shown) : shown}
      {isBest && <VisuallyHidden> {words.best}</VisuallyHidden>}
      {interval && (
        <span className={styles.interval}>
          {words.interval(
            format.decimal(interval.low, column.digits),
            format.decimal(interval.high, column.digits),
          )}
        </span>
      )}
    </td>
  );
}
