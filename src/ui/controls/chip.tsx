import type { ReactNode } from 'react';
import { Icon } from '../layout/icon';
import styles from './chip.module.css';

/** A short label. The tone `reason` is reserved for what an explanation points at. */
export function Chip({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'reason';
  children: ReactNode;
}) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>;
}

/** A label that can be removed. `label` names the act ("Remove filter Oak"). */
export function RemovableChip({
  label,
  onRemove,
  children,
}: {
  label: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${styles.removable}`}
      aria-label={label}
      onClick={onRemove}
    >
      {children}
      <Icon name="close" size={14} />
    </button>
  );
}

/** A label that is on or off. */
export function ToggleChip({
  pressed,
  onPress,
  children,
}: {
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${styles.removable} ${styles.toggle}`}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon name={pressed ? 'check' : 'plus'} size={16} />
      {children}
    </button>
  );
}
