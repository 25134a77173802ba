import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import { useMachinery, useSession } from '../../../session/use-session';
import { useWorkerCall } from '../../../session/use-worker-call';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden';
import { useFormat, useText } from '../../../ui/text/text';
import { ComparePair } from './compare-pair';
import { Downloads } from './downloads';
import styles from './evaluation.module.css';
import { EvaluationForm } from './evaluation-form';
import { EvaluationProgressView } from './evaluation-progress';
import { LeakageNotice } from './leakage-notice';
import { ResultCurves } from './result-curves';
import { ResultsTable } from './results-table';

/** Evaluates models on the open world and shows their results side by side. */
export function EvaluationPanel() {
  const words = useText().evaluation;
  const format = useFormat();
  const { client } = useSession();
  const { evaluation } = useMachinery();
  const { busy, attempt } = useAttempt();
  const { answer: results = [], problem, retry } = useWorkerCall('evaluations', undefined);

  const remove = ({ id }: ListedEvaluation) =>
    attempt(id, async () => {
      await client.call('removeEvaluation', { id });
      retry();
    });

  return (
    <div className={styles.panel}>
      <EvaluationForm />
      <VisuallyHidden>
        <p role="status">
          {evaluation.running
            ? words.running.started(evaluation.running.model)
            : evaluation.stored > 0 && words.running.done(format.count(evaluation.stored))}
        </p>
      </VisuallyHidden>
      {evaluation.running && <EvaluationProgressView status={evaluation} />}
      {evaluation.problem && (
        <div className={styles.failed}>
          <p>{words.running.failed(evaluation.problem.model)}</p>
          <ProblemNotice problem={evaluation.problem.problem} />
        </div>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <h3>{words.results.title}</h3>
      {results.length === 0 ? (
        <p className={styles.soft}>{words.results.none}</p>
      ) : (
        <>
          <ResultsTable
            results={results}
            busy={busy !== undefined}
            onRemove={(result) => void remove(result)}
          />
          <LeakageNotice results={results} />
          {results.length > 1 && <ComparePair results={results} />}
          <ResultCurves results={results} />
          <Downloads results={results} />
        </>
      )}
    </div>
  );
}
