import { Link } from '../ui/address/link';
import { useShellText } from '../ui/text/text';
import styles from './footer.module.css';

export function Footer() {
  const text = useShellText();
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div className={styles.words}>
          <p>{text.shell.privacy}</p>
          <p>{text.shell.demonstration}</p>
        </div>
        <nav aria-label={text.shell.footerNavigation} className={styles.links}>
          <Link href="/data">{text.shell.yourData}</Link>
          <Link href="/lab">{text.shell.lab}</Link>
          <Link href="/orders">{text.shell.orders}</Link>
          <Link href="/wish-list">{text.shell.wishList}</Link>
        </nav>
      </div>
    </footer>
  );
}
