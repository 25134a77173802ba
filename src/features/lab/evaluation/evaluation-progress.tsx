import type { EvaluationStatus } from '../../../core/evaluation/evaluation-status';
import { useSession } from '../../../session/use-session';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { Progress } from '../../../ui/layout/progress';
import { useFormat, useText } from '../../../ui/text/text';
import styles from './evaluation.module.css';

/** What is being evaluated, how far it is, what comes next, and the button that cancels it. */
export function EvaluationProgressView({ status }: { status: EvaluationStatus }) {
  const { evaluation, common } = useText();
  const words = evaluation.running;
  const format = useFormat();
  const { client } = useSession();
  const { busy, attempt } = useAttempt();
  const { running, waiting, stopping } = status;
  if (!running) return null;
  const { model, progress } = running;
  const cancel = () =>
    attempt('cancel', async () => {
      await client.call('cancelEvaluations', undefined);
    });
  const facts = progress && [
    format.percent(progress.progress),
    ...(progress.epochs > 1
      ? [words.epoch(format.count(progress.epoch), format.count(progress.epochs))]
      : []),
    ...(progress.validationNdcg === undefined
      ? []
      : [words.ndcg(format.decimal(progress.validationNdcg, 3))]),
    ...(progress.secondsLeft === undefined || stopping ? [] : [common.secondsLeft(progress.secondsLeft)]),
  ];
  return (
    <div className={styles.running}>
      <p>{stopping ? words.stopping(model) : words.state(model, progress?.phase)}</p>
      <Progress label={words.progress} value={progress?.progress} />
      {facts && (
        <p className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
      {waiting.length > 0 && (
        <p className={styles.soft}>
          {words.waiting(format.list(waiting.map((next) => evaluation.form.model(next))))}
        </p>
      )}
      <div className={styles.stop}>
        <Button icon="stop" aria-disabled={busy !== undefined || stopping} onClick={() => void cancel()}>
          {words.cancel}
        </Button>
        <p className={styles.soft}>{words.cancelHint}</p>
      </div>
    </div>
  );
}
