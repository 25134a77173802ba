import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMA, type ShopEvent } from '../../core/shop/events';
import { anyEvent, viewEvent } from './event-arbitrary.fixture';
import { parseEvents, refuseInvalid } from './event-schema';

describe('reading events', () => {
  it('keeps every valid event, unchanged and in order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(parseEvents(events)).toEqual({ events, unreadable: [] });
      }),
    );
  });

  it('sets malformed records aside as they are, and reads the rest', () => {
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
    expect(parseEvents([...damaged, good])).toEqual({ events: [good], unreadable: damaged });
  });
});

describe('writing events', () => {
  const good = viewEvent('good');
  const order = (line: { quantity: number; price: number }): ShopEvent => ({
    ...good,
    kind: 'purchase',
    order: 'order-1',
    lines: [{ item: 'tent-1', ...line }],
  });

  it('takes whatever can be read back', () => {
    fc.assert(fc.property(fc.array(anyEvent), (events) => refuseInvalid(events)));
  });

  it.each([
    ['a price that is infinite in cents', order({ quantity: 1, price: 1e307 * 100 }), 'lines.0.price'],
    ['half a product', order({ quantity: 0.5, price: 100 }), 'lines.0.quantity'],
    ['half a product in the basket', { ...good, kind: 'add', quantity: 0.5 } as ShopEvent, 'quantity'],
    ['no time', { ...good, time: Number.NaN }, 'time'],
  ])('refuses %s, and names the part', (_what, event, part) => {
    expect(parseEvents([event]).unreadable).toHaveLength(1);
    const refused = expect.objectContaining({
      problem: expect.objectContaining({ code: 'event-refused', part }),
    });
    expect(() => refuseInvalid([good, event])).toThrow(refused);
  });
});
