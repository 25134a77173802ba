import styles from './skeleton.module.css';

/** A placeholder of the size of what is loading. */
export function Skeleton({ shape }: { shape: 'line' | 'heading' | 'square' }) {
  return <span className={`${styles.skeleton} ${styles[shape]}`} aria-hidden="true" />;
}
