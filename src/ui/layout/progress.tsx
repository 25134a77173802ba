import styles from './progress.module.css';

/** @param value part done, in [0, 1]; without one the bar only shows that something is under way */
export function Progress({ value, label }: { value?: number; label: string }) {
  return <progress className={styles.progress} aria-label={label} max={1} value={value} />;
}
