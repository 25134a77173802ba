/**
 * Browsers may delete what a site stores: all when the disk is full, Safari also after seven days
 * without a visit. A site may ask them not to (Storage Standard, persistent storage).
 */

/** `promised`: deleted only at the shopper's wish. `may-go`: the browser did not promise that. */
export type Kept = 'promised' | 'may-go' | 'unknown';

/** Absent on an unencrypted connection. */
const manager = (): StorageManager | undefined => navigator.storage;

export const isKept = (): Promise<Kept> => answer(() => manager()?.persisted());

/**
 * Asks the browser to keep what is stored. Some browsers ask the shopper, so this is for moments
 * when there is something worth keeping, such as an order.
 */
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
