import type { ReactNode } from 'react';
import { useShellText } from '../ui/text/text';
import styles from './hero.module.css';

/** What this shop is, in one line. @param children news in place of the second sentence */
export function Hero({ children }: { children?: (introduction: ReactNode) => ReactNode }) {
  const text = useShellText();
  const introduction = <p className={styles.introduction}>{text.shell.heroBody}</p>;
  return (
    <div className={styles.hero}>
      <h1>{text.shell.heroTitle}</h1>
      <div className={styles.beside}>{children ? children(introduction) : introduction}</div>
    </div>
  );
}
