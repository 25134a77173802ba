import { type ReactNode, Suspense } from 'react';
import { late } from '../ui/loading/late';
import { useShellText } from '../ui/text/text';
import styles from './hero.module.css';

const TrainingStrip = late(() => import('../features/rails/training-strip'));

/** What stands beside the line, before there is a shop to tell of. */
export const fetchStrip = TrainingStrip.fetch;

/**
 * What this shop is, in one line. It stands above the shop window from the first paint on: what
 * comes into the page below leaves it in its place.
 *
 * @param open whether there is a shop, of which there may be news in place of the second sentence
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
