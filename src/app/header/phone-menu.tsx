import { MemorySwitches } from '../../components/memory-switches';
import { type Address, departmentHref } from '../../core/address/address';
import { useGoods } from '../../session/goods/goods';
import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { Link } from '../../ui/address/link';
import { Icon, type IconName } from '../../ui/layout/icon';
import { Dialog } from '../../ui/overlays/dialog';
import { useFormat, useShellText } from '../../ui/text/text';
import { LanguageSwitch } from './language-switch';
import styles from './phone-menu.module.css';
import { ThemeSwitch } from './theme-switch';

/**
 * The parts of the header that do not fit on a narrow screen.
 * @param shop absent while the shop opens
 */
export default function PhoneMenu({ shop, onClose }: { shop?: Shop; onClose: () => void }) {
  const text = useShellText();
  const format = useFormat();
  const goods = useGoods();
  const places: readonly { href: Address; icon: IconName; name: string }[] = [
    { href: '/taste', icon: 'sliders', name: text.shell.taste },
    { href: '/lab', icon: 'lab', name: text.shell.lab },
    { href: '/data', icon: 'shield', name: text.shell.yourData },
    { href: '/orders', icon: 'receipt', name: text.shell.orders },
    { href: '/wish-list', icon: 'heart', name: text.shell.wishList },
  ];
  return (
    <Dialog title={text.shell.menu} place="start" onClose={onClose}>
      <nav aria-label={text.shell.menu} className={styles.menu}>
        <ul>
          {places.map(({ href, icon, name }) => (
            <li key={href}>
              <Link href={href} className={styles.link} onClick={onClose}>
                <Icon name={icon} />
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <div className={styles.theme}>
          {text.shell.theme}
          <ThemeSwitch />
        </div>
        <div className={styles.theme}>
          {text.shell.language}
          <LanguageSwitch />
        </div>
        {shop && (
          <ShopProvider shop={shop}>
            <div className={styles.memory}>
              <MemorySwitches brief />
            </div>
          </ShopProvider>
        )}
        <h3>{text.shell.departments}</h3>
        <ul>
          {shop?.index.departments.map(({ name, products }) => (
            <li key={name}>
              <Link href={departmentHref(name)} className={styles.link} onClick={onClose}>
                <span className={styles.name}>{goods.category(name)}</span>
                <span className={styles.count}>{format.count(products.length)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Dialog>
  );
}
