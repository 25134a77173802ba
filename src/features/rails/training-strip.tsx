import { type ReactNode, useState } from 'react';
import type { EngineStatus } from '../../core/training/engine-status';
import { useMachinery, useRails } from '../../session/use-session';
import { Link } from '../../ui/address/link';
import { Progress } from '../../ui/layout/progress';
import { useShopText } from '../../ui/text/text';
import styles from './training-strip.module.css';

/** What happens before training: the engine tries out the backends first. */
function beforeTraining(engine: EngineStatus | undefined): 'preparing' | 'off' | 'idle' {
  if (engine === undefined || engine.state === 'starting') return 'preparing';
  return engine.state === 'off' ? 'off' : 'idle';
}

/**
 * Says that models are being trained, until they are ready. Once shown it stays until the page is
 * left.
 *
 * @param otherwise shown in its place when there is nothing to say
 */
export default function TrainingStrip({ otherwise }: { otherwise: ReactNode }) {
  const text = useShopText();
  const { training, engine } = useMachinery();
  const { rails } = useRails();
  const [shown, setShown] = useState(false);
  const learned = rails?.rails.some((rail) => rail.id === 'for-you') ?? false;
  // Backend trials in the background are nothing to wait for.
  const state =
    training.state === 'idle' ? beforeTraining(engine) : training.settled ? 'finished' : training.state;
  const stopped = state === 'failed' || state === 'off';
  const busy = state === 'preparing' || state === 'running' || state === 'paused';
  if (!shown && !learned && (busy || stopped)) setShown(true);
  if (!shown) return otherwise;
  const words = text.rails.training;
  const headline =
    state === 'preparing'
      ? words.preparing
      : state === 'running'
        ? words.running
        : state === 'paused'
          ? words.paused
          : state === 'failed'
            ? words.failed
            : state === 'off'
              ? words.off
              : words.finished;
  return (
    <section className={styles.strip} aria-label={words.label}>
      <div className={styles.words}>
        <p className={styles.headline}>
          {headline}
          {state === 'running' && training.secondsLeft !== undefined && (
            <span className={styles.left}> · {text.common.secondsLeft(training.secondsLeft)}</span>
          )}
        </p>
        <Link href="/lab" className={styles.lab}>
          {words.openLab}
        </Link>
      </div>
      <Progress
        label={headline}
        value={busy ? (state === 'preparing' ? undefined : training.progress) : stopped ? 0 : 1}
      />
      <p className={styles.hint}>{busy ? words.waiting : stopped ? words.restart : words.follow}</p>
    </section>
  );
}
