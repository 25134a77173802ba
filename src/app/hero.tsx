import { type ReactNode, Suspense } from 'react';
import { late } from '../ui/loading/late';
import { useShellText } from '../ui/text/text';
import styles from './hero.module.css';

const TrainingStrip = late(() => import('../features/rails/training-strip'));

/** Loads the training strip, which is shown with the line once the shop is open. */
export const fetchStrip = TrainingStrip.fetch;

/**
 * What this shop is, in one line. It is above the shop window from the first paint on, so that
 * pages that load below do not move it.
 *
 * @param open whether the shop is open; the second sentence may then give way to the state of
 * training
 */
export function Hero({ open }: { open: boolean }) {
  const text = useShellText();
  const introduction: ReactNode = <p className={styles.introduction}>{text.shell.heroBody}</p>;
  return (
    <div className={styles.hero}>
      <h1>{text.shell.heroTitle}</h1>
      <div className={styles.beside}>
        <Suspense fallback={introduction}>
          {open ? <TrainingStrip otherwise={introduction} /> : introduction}
        </Suspense>
      </div>
    </div>
  );
}
