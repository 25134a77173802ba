import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from '../layout/icon';
import styles from './button.module.css';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'>;

type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

/** Class names of a button, for a link that looks like one. */
export function buttonClass(look: ButtonLook = 'secondary', wide = false): string {
  return `${styles.button} ${styles[look]} ${wide ? styles.wide : ''}`;
}

/** A button. A view has at most one primary button. */
export function Button({
  look = 'secondary',
  icon,
  wide = false,
  children,
  ...native
}: Native & {
  look?: ButtonLook;
  icon?: IconName;
  wide?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button type="button" {...native} className={buttonClass(look, wide)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A round 44 px button that shows only an icon. `label` is its accessible name and its tooltip. */
export function IconButton({
  icon,
  label,
  filled = false,
  ...native
}: Native & {
  icon: IconName;
  label: string;
  filled?: boolean;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button type="button" title={label} {...native} aria-label={label} className={styles.icon}>
      <Icon name={icon} filled={filled} />
    </button>
  );
}
