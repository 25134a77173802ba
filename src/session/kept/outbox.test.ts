import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopEvent } from '../../core/shop/events';
import { mapStorage } from './map-storage.fixture';
import { createOutbox, type PageStorage } from './outbox';

const view = (id: string): ShopEvent => ({
  kind: 'view',
  item: 'mug',
  id,
  schema: EVENT_SCHEMA,
  time: 5_000,
  session: 'visit',
  persona: OWN_PERSONA,
  catalogue: 'c',
});
const [first, second] = [view('first'), view('second')];

/** The events that the next page finds. */
const found = (storage: PageStorage): unknown[] =>
  [
    ...createOutbox('next', () => storage)
      .written()
      .values(),
  ].flatMap((text) => (JSON.parse(text) as { event: unknown }[]).map(({ event }) => event));

describe('the outbox', () => {
  it('holds unanswered events for the next page, in their order, whenever a page ends', () => {
    const step = fc.record({
      act: fc.constantFrom('add', 'add for this page alone', 'settle'),
      ids: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const storage = mapStorage();
        const outbox = createOutbox('visit', () => storage);
        const expected = new Map<string, { event: ShopEvent; lasting: boolean }>();
        for (const { act, ids } of steps) {
          const events = ids.map((id) => view(String(id)));
          if (act === 'settle') {
            outbox.settle(events);
            for (const { id } of events) expected.delete(id);
          } else {
            // An id belongs to one event, which is either lasting or not.
            const fresh = events.filter(({ id }) => !expected.has(id));
            outbox.add(fresh, 0, act === 'add');
            for (const event of fresh) expected.set(event.id, { event, lasting: act === 'add' });
          }
          const waiting = [...expected.values()];
          expect(outbox.events()).toEqual(waiting.map(({ event }) => event));
          expect(found(storage)).toEqual(waiting.filter(({ lasting }) => lasting).map(({ event }) => event));
        }
      }),
    );
  });

  it('leaves nothing in the browser once all events are answered', () => {
    const entries = new Map<string, string>();
    const outbox = createOutbox('visit', () => mapStorage(entries));
    outbox.add([first, second], 0, true);
    expect(entries.size).toBe(1);
    outbox.settle([first]);
    outbox.settle([second]);
    expect(entries.size).toBe(0);
  });

  it('of one tab is not overwritten by another’s, and an entry that changed since it was read is not erased', () => {
    const storage = mapStorage();
    const [one, other] = ['one', 'other'].map((visit) => createOutbox(visit, () => storage));
    one?.add([first], 0, true);
    const read = other?.written() ?? new Map();
    expect(read.size).toBe(1);
    other?.add([second], 0, true);
    expect(found(storage)).toEqual([first, second]);
    const third = view('third');
    one?.add([third], 0, true);
    other?.erase(read);
    expect(found(storage)).toEqual([first, third, second]);
    other?.erase(other.written());
    expect(found(storage)).toEqual([]);
  });

  it('forgets all events of every visit, and nothing else', () => {
    const entries = new Map([['vitrine.theme', 'dark']]);
    const [one, other] = ['one', 'other'].map((visit) => createOutbox(visit, () => mapStorage(entries)));
    one?.add([first], 0, true);
    other?.add([second], 0, true);
    other?.clear();
    expect(other?.events()).toEqual([]);
    expect([...entries.keys()]).toEqual(['vitrine.theme']);
  });

  it('works as long as the page where the browser gives no storage, or no room in it', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const full = {
      ...mapStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    for (const storage of [refuse, () => full]) {
      const outbox = createOutbox('visit', storage);
      outbox.add([first, second], 0, true);
      outbox.settle([second]);
      expect(outbox.events()).toEqual([first]);
      expect(outbox.written().size).toBe(0);
      outbox.clear();
      expect(outbox.events()).toEqual([]);
    }
  });
});
