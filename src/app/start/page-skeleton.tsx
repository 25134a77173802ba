import type { Path } from '../../core/address/address';
import { usePath } from '../../ui/address/use-address';
import { Skeleton } from '../../ui/layout/skeleton';
import { useShellText } from '../../ui/text/text';
import styles from '../app.module.css';

/**
 * Pages that begin with rows of cards. A product page begins with its picture, the others with
 * words.
 */
const OF_CARDS: ReadonlySet<Path | undefined> = new Set<Path>(['/', '/department', '/search', '/wish-list']);

/** A placeholder in about the shape of the page, while the shop opens or the page loads. */
export function PageSkeleton() {
  const text = useShellText();
  const path = usePath();
  const lines = [0, 1, 2, 3, 4];
  return (
    <div className={styles.skeleton} role="status" aria-label={text.shell.opening}>
      {path === '/product' ? (
        <div className={styles.product}>
          <Skeleton shape="square" />
          <Words lines={lines} />
        </div>
      ) : OF_CARDS.has(path) ? (
        <>
          {path !== '/' && <Skeleton shape="heading" />}
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
