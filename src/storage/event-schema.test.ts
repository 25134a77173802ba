import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMA } from '../core/shop/events';
import { anyEvent, viewEvent } from './event-arbitrary.fixture';
import { parseEvents } from './event-schema';

describe('reading events', () => {
  it('keeps every valid event, unchanged and in order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(parseEvents(events)).toEqual({ events, unreadable: 0 });
      }),
    );
  });

  it('counts malformed records and keeps the rest', () => {
    const good = viewEvent('good');
    const damaged = [
      undefined,
      null,
      'view',
      { ...good, kind: 'gaze' },
      { ...good, item: undefined },
      { ...good, item: 7 },
      { ...good, time: Number.NaN },
      { ...good, time: '2024-01-01' },
      { ...good, schema: EVENT_SCHEMA + 1 },
      { ...good, aside: false },
      { ...good, kind: 'lean', toward: { part: 'price' }, weight: 2 },
      { ...good, kind: 'avoid', trait: { part: 'smell', value: 'pine' } },
      { ...good, id: '' },
      { ...good, kind: 'click', placement: { rail: 'cellar', position: 0 } },
      { ...good, kind: 'add', quantity: -1 },
      { ...good, kind: 'purchase', order: 'order-1', lines: [{ item: 'tent-1', quantity: 1 }] },
    ];
    expect(parseEvents([...damaged, good])).toEqual({ events: [good], unreadable: damaged.length });
  });
});
