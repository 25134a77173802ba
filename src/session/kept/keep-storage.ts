import type { ShopAct } from '../../core/shop/events';
import { readPreference, writePreference } from './preferences';

/**
 * Browsers may delete what a site stores: all when the disk is full, Safari also after seven days
 * without a visit. A site may ask them not to (Storage Standard, persistent storage).
 */

/** Preference: the browser was asked once, and is not asked again by itself. */
const ASKED = 'asked-to-keep';
/** Events that are worth keeping without an order among them. */
const WORTH_KEEPING = 20;

/** `promised`: deleted only at the shopper's wish. `may-go`: the browser did not promise that. */
export type Kept = 'promised' | 'may-go' | 'unknown';

/** Absent on an unencrypted connection. */
const manager = (): StorageManager | undefined => navigator.storage;

export const isKept = (): Promise<Kept> => answer(() => manager()?.persisted());

/**
 * Asks the browser, once, when there is something worth keeping: an order, or a history of some
 * length. Not earlier, because some browsers then ask the shopper.
 * @param acts just stored
 * @param events how many the shopper has with them
 */
export function keepOnce(acts: readonly Pick<ShopAct, 'kind'>[], events: number): void {
  if (events < WORTH_KEEPING && !acts.some(({ kind }) => kind === 'purchase')) return;
  if (readPreference(ASKED) !== null) return;
  writePreference(ASKED, 'yes');
  void askToKeep();
}

/** Asks the browser to keep what is stored. */
export const askToKeep = (): Promise<Kept> => answer(() => manager()?.persist());

async function answer(ask: () => Promise<boolean> | undefined): Promise<Kept> {
  try {
    const promised = await ask();
    if (promised === undefined) return 'unknown';
    return promised ? 'promised' : 'may-go';
  } catch {
    return 'unknown';
  }
}
