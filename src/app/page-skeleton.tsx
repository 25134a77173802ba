import { usePathname } from 'wouter/use-browser-location';
import { Skeleton } from '../ui/skeleton';
import { useShellText } from '../ui/text/text';
import styles from './app.module.css';

/** Holds the page's height while the shop or a page is on its way. */
export function PageSkeleton() {
  const text = useShellText();
  const home = usePathname() === '/';
  return (
    <div className={styles.skeleton} role="status" aria-label={text.shell.opening}>
      {!home && <Skeleton shape="heading" />}
      <div className={styles.tiles}>
        {[0, 1, 2, 3, 4].map((tile) => (
          <Skeleton key={tile} shape="square" />
        ))}
      </div>
    </div>
  );
}
