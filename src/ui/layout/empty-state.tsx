import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon';

/** A place with nothing in it: says so, and what to do. */
export function EmptyState({
  icon,
  title,
  heading: Heading = 'h2',
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  /** `h1` where it is all the page has. */
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
