import type { ShopEvent } from '../../core/shop/events';

/** The part of `localStorage` that the outbox uses. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Events on their way to the worker, written down until it has answered (a transactional outbox). A
 * page that ends before that loses none: the next page gives them to the worker again, and the log
 * stores an event once.
 *
 * They are written with every act and not when the page is left, because no browser event reports
 * every end of a page, least of all on phones, and because a page that comes back to life then has
 * nothing to undo. `localStorage` is the only storage a page can write to synchronously. Each visit
 * has an entry of its own there, so that tabs never overwrite each other's. Where the browser gives
 * no such storage, or no room in it, an act that was not stored ends with its page.
 */
export interface Outbox {
  /**
   * @param epoch how many deletions the page knows of
   * @param lasting whether to write them down; other events are kept in memory only
   */
  add(events: readonly ShopEvent[], epoch: number, lasting: boolean): void;
  /** Drops these events: the worker has answered for them, whatever the answer. */
  settle(events: readonly ShopEvent[]): void;
  /** The events of this visit, in the order they were added. */
  events(): readonly ShopEvent[];
  /**
   * What all visits wrote down, this one too: by their keys, JSON lists of `{ epoch, event }`. They
   * come from outside and have to be validated.
   */
  written(): ReadonlyMap<string, string>;
  /** Deletes these entries, except those changed since they were read: their visit still writes. */
  erase(written: ReadonlyMap<string, string>): void;
  /** Forgets all events, of every visit. */
  clear(): void;
}

const PREFIX = 'vitrine.outbox.';

/**
 * @param visit the name of this visit, unlike any other
 * @param storage `localStorage`; may throw
 */
export function createOutbox(visit: string, storage: () => PageStorage): Outbox {
  const waiting = new Map<
    string,
    { readonly event: ShopEvent; readonly epoch: number; readonly lasting: boolean }
  >();

  const attempt = (work: (storage: PageStorage) => void) => {
    try {
      work(storage());
    } catch {
      // Without storage the outbox works in memory.
    }
  };

  const write = () =>
    attempt((entries) => {
      const lasting = [...waiting.values()]
        .filter((each) => each.lasting)
        .map(({ epoch, event }) => ({ epoch, event }));
      if (lasting.length > 0) entries.setItem(PREFIX + visit, JSON.stringify(lasting));
      else entries.removeItem(PREFIX + visit);
    });

  const outbox: Outbox = {
    add(events, epoch, lasting) {
      for (const event of events) waiting.set(event.id, { event, epoch, lasting });
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
