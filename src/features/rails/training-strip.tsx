import { useState } from 'react';
import { Link } from 'wouter';
import { useMachinery, useRails } from '../../session/use-session';
import { Progress } from '../../ui/progress';
import { useShopText } from '../../ui/text/text';
import styles from './training-strip.module.css';

/**
 * Says on the home page that models are being learned, until they are there. Once shown it stays until the page is left,
 * so nothing below it jumps.
 */
export function TrainingStrip() {
  const text = useShopText();
  const { training } = useMachinery();
  const { rails } = useRails();
  const [shown, setShown] = useState(false);
  const learned = rails?.rails.some((rail) => rail.id === 'for-you') ?? false;
  const { state } = training;
  const busy = state === 'preparing' || state === 'running' || state === 'paused';
  if (!shown && !learned && rails && (busy || state === 'failed')) setShown(true);
  if (!shown) return null;
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
        value={busy ? (state === 'preparing' ? undefined : training.progress) : state === 'failed' ? 0 : 1}
      />
      <p className={styles.hint}>
        {busy ? words.waiting : state === 'failed' ? words.restart : words.follow}
      </p>
    </section>
  );
}
