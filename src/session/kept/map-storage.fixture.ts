import type { PageStorage } from './outbox';

/** Browser storage of one origin, for tests outside a browser. */
export function mapStorage(entries = new Map<string, string>()): PageStorage {
  return {
    get length() {
      return entries.size;
    },
    key: (place) => [...entries.keys()][place] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
