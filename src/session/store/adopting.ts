import { GUEST_PERSONA } from '../../core/shop/events';
import type { ShopperState, ShopState } from '../../worker/calls';
import { indexCatalogue } from '../goods/catalogue-index';
import type { GuestMark } from '../kept/guest-mark';
import type { Outbox } from '../kept/outbox';
import { shopperShown } from './shopper-shown';
import type { Shop, Store } from './store';

/** Puts a shop that the worker gave into the store. */
export interface Adopting {
  adopt(opened: ShopState): void;
  /**
   * Takes over a newer state of the shopper.
   * @returns whether it is of the shop that is open
   */
  adoptShopper(state: ShopperState): boolean;
  /** Whether the page was loaded by a guest, and the shopper has been a guest ever since. */
  cameAsGuest(): boolean;
}

interface AdoptingParts {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly guest: GuestMark;
  refreshRails(): Promise<void>;
}

export function createAdopting({ store, outbox, guest, refreshRails }: AdoptingParts): Adopting {
  let cameAsGuest = guest.isSet();
  return {
    cameAsGuest: () => cameAsGuest,
    adopt(opened) {
      const before = store.shop();
      const isGuest = opened.persona === GUEST_PERSONA;
      guest.set(isGuest);
      cameAsGuest &&= isGuest;
      const shop = shopFrom(opened, outbox, before);
      const sameCatalogue = before?.catalogue.hash === opened.catalogue.hash;
      const samePersona = before?.persona === opened.persona;
      store.set({
        state: { phase: 'ready', shop: { ...shop, beganAnew: cameAsGuest || undefined } },
        rails: sameCatalogue && samePersona ? store.current().rails : {},
      });
      void refreshRails();
      if (sameCatalogue) store.raise('events', 'history');
      else store.raise('events', 'history', 'world');
    },
    adoptShopper(state) {
      const before = store.shop();
      if (!before || before.hash !== state.hash || before.persona !== state.persona) return false;
      const shop = { ...before, ...state };
      store.set({
        state: { phase: 'ready', shop: { ...shop, shopper: shopperShown(shop, outbox.events()) } },
      });
      void refreshRails();
      store.raise('events', 'history');
      return true;
    },
  };
}

/**
 * The shop that the worker gave, with this visit's events that it has not stored yet. The same
 * catalogue keeps its objects, so that React skips the cards and the search keeps its index.
 */
function shopFrom(opened: ShopState, outbox: Outbox, before: Shop | undefined): Shop {
  const { catalogue, index } =
    before?.catalogue.hash === opened.catalogue.hash
      ? before
      : { catalogue: opened.catalogue, index: indexCatalogue(opened.catalogue, opened.popular) };
  return { ...opened, catalogue, index, shopper: shopperShown(opened, outbox.events()) };
}
