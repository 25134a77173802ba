import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon';

/** Shown where there is nothing to list: says so, and what to do. */
export function EmptyState({
  icon,
  title,
  heading: Heading = 'h2',
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  /** `h1` when the page has nothing else. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon && <Icon name={icon} size={36} />}
      <Heading>{title}</Heading>
      {children && <div className={styles.body}>{children}</div>}
      {action}
    </div>
  );
}
