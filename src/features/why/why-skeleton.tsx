import { Skeleton } from '../../ui/layout/skeleton';
import styles from './why.module.css';

const ROWS = [0, 1, 2, 3];

/** A placeholder in the shape of the answer. */
export function WhySkeleton() {
  return (
    <div className={styles.skeleton}>
      <Skeleton shape="line" />
      <Skeleton shape="heading" />
      {ROWS.map((row) => (
        <div key={row} className={styles.skeletonRow}>
          <Skeleton shape="square" />
          <div>
            <Skeleton shape="heading" />
            <Skeleton shape="line" />
            <Skeleton shape="line" />
          </div>
        </div>
      ))}
    </div>
  );
}
