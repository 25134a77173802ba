import { Suspense, useState } from 'react';
import type { Address } from '../../core/address/address';
import type { Shop } from '../../session/store/store';
import { Link } from '../../ui/address/link';
import { IconButton } from '../../ui/controls/button';
import { Icon, type IconName } from '../../ui/layout/icon';
import { late } from '../../ui/loading/late';
import { useFormat, useShellText } from '../../ui/text/text';
import { DepartmentMenu } from './department-menu';
import styles from './header.module.css';
import { LanguageSwitch } from './language-switch';
import { SearchField } from './search-field';
import { ThemeSwitch } from './theme-switch';

const MemoryButton = late(() => import('./memory-button'));
const PhoneMenu = late(() => import('./phone-menu'));

/** @param shop absent while the shop opens */
export function Header({ shop }: { shop?: Shop }) {
  const text = useShellText();
  const format = useFormat();
  const [menu, setMenu] = useState(false);
  const inBasket = shop?.shopper.basket.reduce((sum, line) => sum + line.quantity, 0) ?? 0;
  const liked = shop?.shopper.liked.length ?? 0;
  const departments = shop?.index.departments ?? [];
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <span className={styles.phoneOnly}>
          <IconButton icon="menu" label={text.shell.menu} onClick={() => setMenu(true)} />
        </span>
        <Link href="/" className={styles.wordmark} aria-label={text.shell.home}>
          {text.shell.name}
        </Link>
        {shop?.world.kind === 'imported' && (
          <Link href="/lab" className={styles.world} title={text.shell.world(shop.world.name)}>
            {shop.world.name}
          </Link>
        )}
        <div className={styles.wideOnly}>
          <DepartmentMenu departments={departments} />
        </div>
        <div className={styles.search}>
          <SearchField index={shop?.index} />
        </div>
        <nav className={styles.links} aria-label={text.shell.mainNavigation}>
          <span className={styles.wideOnly}>
            <Link href="/taste" className={styles.textLink}>
              {text.shell.taste}
            </Link>
            <Link href="/lab" className={styles.textLink}>
              {text.shell.lab}
            </Link>
            <Link href="/data" className={styles.textLink}>
              {text.shell.yourData}
            </Link>
            <LanguageSwitch />
            <ThemeSwitch />
          </span>
          <span className={styles.memory}>
            <Suspense>{shop && <MemoryButton paused={shop.memoryPaused} />}</Suspense>
          </span>
          <CountedLink
            href="/wish-list"
            icon="heart"
            count={format.count(liked)}
            empty={liked === 0}
            label={liked === 0 ? text.shell.wishList : text.shell.wishListWith(format.count(liked))}
          />
          <CountedLink
            href="/basket"
            icon="basket"
            count={format.count(inBasket)}
            empty={inBasket === 0}
            label={inBasket === 0 ? text.shell.basket : text.shell.basketWith(format.count(inBasket))}
          />
        </nav>
      </div>
      {menu && (
        <Suspense>
          <PhoneMenu shop={shop} onClose={() => setMenu(false)} />
        </Suspense>
      )}
    </header>
  );
}

function CountedLink(props: { href: Address; icon: IconName; count: string; empty: boolean; label: string }) {
  return (
    <Link href={props.href} className={styles.counted} aria-label={props.label} title={props.label}>
      <Icon name={props.icon} />
      {!props.empty && <span className={styles.count}>{props.count}</span>}
    </Link>
  );
}
