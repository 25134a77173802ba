import type { Shop } from '../session/session';
import { ShopProvider } from '../session/use-session';
import { LimitsNotice } from './limits-notice';
import { PersonaBar } from './persona-bar';

/** What stands above every page: through whose eyes the shop is seen, and what of it is off. */
export default function Notices({ shop }: { shop: Shop }) {
  return (
    <ShopProvider shop={shop}>
      <PersonaBar shop={shop} />
      <LimitsNotice limits={shop.limits} />
    </ShopProvider>
  );
}
