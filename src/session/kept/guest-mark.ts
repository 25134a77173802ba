import type { PageStorage } from './outbox';

/**
 * That the visit in this tab is a guest's: all that is written of a guest, and it goes with the
 * tab. What a guest does is not, for a browser may bring what a tab has kept to its disk.
 */
export interface GuestMark {
  isSet(): boolean;
  set(isGuest: boolean): void;
}

const KEY = 'vitrine.guest';

/** @param tab `sessionStorage`; may throw, and then a guest's visit ends with its page */
export function createGuestMark(tab: () => PageStorage): GuestMark {
  return {
    isSet() {
      try {
        return tab().getItem(KEY) !== null;
      } catch {
        return false;
      }
    },
    set(isGuest) {
      try {
        if (isGuest) tab().setItem(KEY, '');
        else tab().removeItem(KEY);
      } catch {
        // Nothing is kept there then.
      }
    },
  };
}
