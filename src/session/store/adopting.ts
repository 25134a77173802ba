import { GUEST_PERSONA, type ShopEvent } from '../../core/shop/events';
import { shopperFrom } from '../../core/shop/shopper';
import type { ShopState } from '../../worker/calls';
import { indexCatalogue } from '../goods/catalogue-index';
import type { GuestMark } from '../kept/guest-mark';
import type { Outbox } from '../kept/outbox';
import type { Shop, Store } from './store';

/** Puts a shop that the worker gave into the store. */
export interface Adopting {
  adopt(opened: ShopState): void;
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
      const shop = shopFrom(opened, outbox.events(), before);
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
  };
}

/**
 * The shop that the worker gave, with this visit's events that it has not stored yet at the end of
 * the log. The same catalogue keeps its objects, so that React skips the cards and the search keeps
 * its index.
 */
function shopFrom(opened: ShopState, unstored: readonly ShopEvent[], before: Shop | undefined): Shop {
  const stored = new Set(opened.events.map((event) => event.id));
  const pending = unstored.filter(
    (event) =>
      !stored.has(event.id) && event.persona === opened.persona && event.catalogue === opened.catalogue.hash,
  );
  const events = [...opened.events, ...pending];
  const { catalogue, index } =
    before?.catalogue.hash === opened.catalogue.hash
      ? before
      : { catalogue: opened.catalogue, index: indexCatalogue(opened.catalogue, opened.popular) };
  return { ...opened, events, catalogue, index, shopper: shopperFrom(events) };
}
