import { Suspense, useSyncExternalStore } from 'react';
import { isNewerReady, onVersion } from '../../offline/service-worker';
import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { late } from '../../ui/loading/late';
import { PersonaBar } from '../header/persona-bar';
import { LimitsNotice } from './limits-notice';

const NewerVersion = late(() => import('./newer-version'));

/**
 * The notices above every page: whom the shop is shown for, what does not work in this browser, and
 * a newer version.
 */
export default function Notices({ shop }: { shop: Shop }) {
  const newer = useSyncExternalStore(onVersion, isNewerReady);
  return (
    <ShopProvider shop={shop}>
      <PersonaBar shop={shop} />
      <LimitsNotice limits={shop.limits} />
      {newer && (
        <Suspense>
          <NewerVersion />
        </Suspense>
      )}
    </ShopProvider>
  );
}
