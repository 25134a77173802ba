import { Suspense } from 'react';
import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { PersonaBar } from '../header/persona-bar';
import { LimitsNotice } from './limits-notice';
import { NewerVersion } from './newer-version';

/**
 * The notices above every page: whom the shop is shown for, what does not work in this browser, and
 * a newer version.
 */
export default function Notices({ shop }: { shop: Shop }) {
  return (
    <ShopProvider shop={shop}>
      <PersonaBar shop={shop} />
      <LimitsNotice limits={shop.limits} />
      <Suspense>
        <NewerVersion />
      </Suspense>
    </ShopProvider>
  );
}
