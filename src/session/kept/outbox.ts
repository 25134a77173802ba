import type { ShopEvent } from '../../core/shop/events';

/** What the outbox needs of `localStorage`. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Events on their way to the worker, written down until it has answered (a transactional outbox): a
 * page that ends before that loses none, since the next one hands them to the worker again, and the
 * log takes an event once.
 *
 * They are written with every act and not when the page is left: nothing tells of every end of a
 * page, least of all on phones, and a page that comes back to life has nothing to undo.
 * `localStorage` is the one place a page can write to without waiting. Each visit has an entry of
 * its own there, so that tabs never write over each other's. Where the browser gives no such
 * storage, or no room in it, an act that nobody saw stored ends with its page.
 */
export interface Outbox {
  /** @param lasting written down; what must not outlive the page is only kept here */
  add(events: readonly ShopEvent[], lasting: boolean): void;
  /** The worker has answered for these, whatever the answer. */
  settle(events: readonly ShopEvent[]): void;
  /** This visit's, in the order they were added. */
  events(): readonly ShopEvent[];
  /**
   * What any visit wrote down, this one too: texts by their keys. They come from outside and are to
   * be checked.
   */
  written(): ReadonlyMap<string, string>;
  /** Deletes these entries, but for one that has changed since it was read: its visit goes on. */
  erase(written: ReadonlyMap<string, string>): void;
  /** Forgets all events, of every visit. */
  clear(): void;
}

const PREFIX = 'vitrine.outbox.';

/**
 * @param visit names this visit, unlike any other
 * @param storage may throw
 */
export function createOutbox(visit: string, storage: () => PageStorage): Outbox {
  const waiting = new Map<string, { readonly event: ShopEvent; readonly lasting: boolean }>();

  const attempt = (work: (storage: PageStorage) => void) => {
    try {
      work(storage());
    } catch {
      // Without it the shop works as before.
    }
  };

  const write = () =>
    attempt((entries) => {
      const lasting = [...waiting.values()].filter((each) => each.lasting).map(({ event }) => event);
      if (lasting.length > 0) entries.setItem(PREFIX + visit, JSON.stringify(lasting));
      else entries.removeItem(PREFIX + visit);
    });

  const outbox: Outbox = {
    add(events, lasting) {
      for (const event of events) waiting.set(event.id, { event, lasting });
      if (lasting) write();
    },
    settle(events) {
      const written = events.some(({ id }) => waiting.get(id)?.lasting);
      for (const { id } of events) waiting.delete(id);
      if (written) write();
    },
    events: () => [...waiting.values()].map(({ event }) => event),
    written() {
      const found = new Map<string, string>();
      attempt((entries) => {
        for (let place = 0; place < entries.length; place++) {
          const key = entries.key(place);
          const text = key?.startsWith(PREFIX) ? entries.getItem(key) : null;
          if (key !== null && text !== null) found.set(key, text);
        }
      });
      return found;
    },
    erase(written) {
      attempt((entries) => {
        for (const [key, text] of written) if (entries.getItem(key) === text) entries.removeItem(key);
      });
    },
    clear() {
      waiting.clear();
      outbox.erase(outbox.written());
    },
  };
  return outbox;
}
