/**
 * How the page looks, as chosen by the shopper. Nothing in here is about the shopper. Where the
 * browser gives no storage, a choice lasts until the page is closed.
 */
const PREFIX = 'vitrine.';
const unsaved = new Map<string, string>();

export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name) ?? unsaved.get(name) ?? null;
  } catch {
    return unsaved.get(name) ?? null;
  }
}

export function writePreference(name: string, value: string): void {
  unsaved.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Kept in `unsaved`.
  }
}

/** Part of "forget everything". */
export function forgetPreferences(): void {
  unsaved.clear();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}
