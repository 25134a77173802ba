import styles from './signed-bar.module.css';

/**
 * A bar from a middle line: to the right for what speaks for a product, to the left (and hatched)
 * for what speaks against it. The number stands beside it as text, so the drawing itself is
 * decoration.
 *
 * @param strength in [-1, 1]; 1 fills the right half
 */
export function SignedBar({ strength, tone }: { strength: number; tone: 'effect' | 'carried' }) {
  const part = Math.min(1, Math.abs(strength)) * 50;
  const visible = part === 0 ? 0 : Math.max(part, 0.75);
  const against = strength < 0;
  return (
    <span className={styles.track} aria-hidden="true">
      <span
        className={`${styles.bar} ${styles[tone]} ${against ? styles.against : ''}`}
        style={{ width: `${visible}%`, left: `${against ? 50 - visible : 50}%` }}
      />
    </span>
  );
}
