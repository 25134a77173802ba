import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { PersonaBar } from '../header/persona-bar';
import { LimitsNotice } from './limits-notice';

/**
 * The notices above every page: whom the shop is shown for, and what does not work in this browser.
 */
export default function Notices({ shop }: { shop: Shop }) {
  return (
    <ShopProvider shop={shop}>
      <PersonaBar shop={shop} />
      <LimitsNotice limits={shop.limits} />
    </ShopProvider>
  );
}
