import styles from './skeleton.module.css';

/** Holds the place of something on its way, at the size it will have. */
export function Skeleton({ shape }: { shape: 'line' | 'heading' | 'square' }) {
  return <span className={`${styles.skeleton} ${styles[shape]}`} aria-hidden="true" />;
}
