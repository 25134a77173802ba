import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon';

/** A place with nothing in it: says so, and what to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon && <Icon name={icon} size={36} />}
      <h2>{title}</h2>
      {children && <div className={styles.body}>{children}</div>}
      {action}
    </div>
  );
}
