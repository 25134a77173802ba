import type { ShopEvent } from '../../core/shop/events';
import { parseEvents } from '../../storage/event-schema';

/**
 * The events in what pages wrote down of their acts, oldest first; among equal times in the order
 * given. What does not read as an event, or is no list at all, is passed over: nobody else could
 * read it either.
 *
 * @param texts each a JSON list of events as one page left it
 */
export function readOutboxTexts(texts: readonly string[]): readonly ShopEvent[] {
  return parseEvents(texts.flatMap(listIn)).events.toSorted((a, b) => a.time - b.time);
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
