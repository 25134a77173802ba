import type { PageStorage } from './outbox';

/**
 * Marks in the tab's own storage that its visit is a guest's. It is all that is written about a
 * guest, and it goes with the tab. What a guest does is never written, because a browser may save a
 * tab's storage to disk.
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
        // Without storage there is no mark.
      }
    },
  };
}
