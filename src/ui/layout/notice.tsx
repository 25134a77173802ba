import type { ReactNode } from 'react';
import { IconButton } from '../controls/button';
import { useShellText } from '../text/text';
import { Icon } from './icon';
import styles from './notice.module.css';

/** A message that stays in the page. Without `onDismiss` it cannot be closed. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  onDismiss,
}: {
  tone?: 'info' | 'danger';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
}) {
  const text = useShellText();
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={tone === 'danger' ? 'warning' : 'info'} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
        {action}
      </div>
      {onDismiss && <IconButton icon="close" label={text.common.dismiss} onClick={onDismiss} />}
    </div>
  );
}
