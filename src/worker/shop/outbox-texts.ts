import type { ShopEvent } from '../../core/shop/events';
import { parseEvents } from '../../storage/events/event-schema';

/** Events that a page wrote down, and how many deletions it knew of then. */
interface WrittenEvents {
  readonly epoch: number;
  readonly events: readonly ShopEvent[];
}

/**
 * The events in the outboxes of pages: each page's in the order it wrote them, the pages in the
 * order of their first events. Malformed texts and records are skipped.
 *
 * @param texts one JSON list of `{ epoch, event }` for each page; see `Outbox`
 */
export function readOutboxTexts(texts: readonly string[]): readonly WrittenEvents[] {
  return texts
    .flatMap((text) => byEpoch(parsedList(text)))
    .toSorted((a, b) => (a.events[0]?.time ?? 0) - (b.events[0]?.time ?? 0));
}

interface Written {
  readonly epoch: unknown;
  readonly event: unknown;
}

/** One text's events in their order, parted where the epoch changes. */
function byEpoch(written: readonly Written[]): WrittenEvents[] {
  const parts: { epoch: number; events: ShopEvent[] }[] = [];
  for (const { epoch, event } of written) {
    const [valid] = parseEvents([event]).events;
    if (!valid || typeof epoch !== 'number') continue;
    const last = parts.at(-1);
    if (last?.epoch === epoch) last.events.push(valid);
    else parts.push({ epoch, events: [valid] });
  }
  return parts;
}

function parsedList(text: string): readonly Written[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map(asWritten) : [];
  } catch {
    return [];
  }
}

/** Earlier versions wrote the events alone, before there were deletions to know of. */
const asWritten = (value: unknown): Written =>
  typeof value === 'object' && value !== null && 'epoch' in value && 'event' in value
    ? value
    : { epoch: 0, event: value };
