import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { PersonaBar } from '../header/persona-bar';
import { LimitsNotice } from './limits-notice';

/** What stands above every page: through whose eyes the shop is seen, and what of it is off. */
export default function Notices({ shop }: { shop: Shop }) {
  return (
    <ShopProvider shop={shop}>
      <PersonaBar shop={shop} />
      <LimitsNotice limits={shop.limits} />
    </ShopProvider>
  );
}
