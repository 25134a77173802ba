import type { BackendTrial } from '../../../core/training/engine-status';
import { useFormat, useText } from '../../../ui/text/text';
import { DataTable } from '../data-table';
import styles from './engine-panel.module.css';

/** The measurements from trying each backend. */
export function TrialsTable({ trials }: { trials: readonly BackendTrial[] }) {
  const text = useText();
  const format = useFormat();
  const words = text.lab.engine;
  return (
    <div className={styles.trials}>
      <DataTable
        caption={words.trials}
        columns={[
          words.columns.backend,
          words.columns.implementation,
          words.columns.step,
          words.columns.error,
          words.columns.usable,
        ]}
        rows={trials.map((trial) => ({
          key: `${trial.backend} ${trial.implementation}`,
          cells: [
            text.lab.facts.backendName(trial.backend),
            words.implementationShort[trial.implementation],
            trial.millisecondsPerStep === undefined
              ? words.nothing
              : text.common.milliseconds(format.decimal(trial.millisecondsPerStep, 0)),
            trial.gradientError === undefined ? words.nothing : trial.gradientError.toExponential(1),
            <>
              {trial.usable ? words.usable : words.notUsable}
              {trial.problem && <span className={styles.why}>{text.problem(trial.problem).title}</span>}
            </>,
          ],
        }))}
      />
      <p className={styles.hint}>{words.errorHint}</p>
    </div>
  );
}
