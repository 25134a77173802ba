import { usePathname } from 'wouter/use-browser-location';
import { Skeleton } from '../../ui/layout/skeleton';
import { useShellText } from '../../ui/text/text';
import styles from '../app.module.css';

/**
 * Pages that begin with rows of cards. A product page begins with its picture, the others with
 * words.
 */
const OF_CARDS: ReadonlySet<string> = new Set(['', 'department', 'search', 'wish-list']);

/** A placeholder in about the shape of the page, while the shop opens or the page loads. */
export function PageSkeleton() {
  const text = useShellText();
  const folder = usePathname().split('/')[1] ?? '';
  const lines = [0, 1, 2, 3, 4];
  return (
    <div className={styles.skeleton} role="status" aria-label={text.shell.opening}>
      {folder === 'product' ? (
        <div className={styles.product}>
          <Skeleton shape="square" />
          <Words lines={lines} />
        </div>
      ) : OF_CARDS.has(folder) ? (
        <>
          {folder !== '' && <Skeleton shape="heading" />}
          <div className={styles.tiles}>
            {lines.map((tile) => (
              <Skeleton key={tile} shape="square" />
            ))}
          </div>
        </>
      ) : (
        <Words lines={lines} />
      )}
    </div>
  );
}

function Words({ lines }: { lines: readonly number[] }) {
  return (
    <div className={styles.lines}>
      <Skeleton shape="heading" />
      {lines.map((line) => (
        <Skeleton key={line} shape="line" />
      ))}
    </div>
  );
}
