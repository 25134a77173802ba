import type { ShopEvent } from '../../core/shop/events';
import { parseEvents } from '../../storage/event-schema';

/**
 * The events in the outboxes of pages, oldest first; events of equal times stay in the given order.
 * Malformed texts and records are skipped.
 *
 * @param texts one JSON list of events for each page
 */
export function readOutboxTexts(texts: readonly string[]): readonly ShopEvent[] {
  return parseEvents(texts.flatMap(parsedList)).events.toSorted((a, b) => a.time - b.time);
}

function parsedList(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
