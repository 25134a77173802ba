import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopAct, type ShopEvent } from '../../core/shop/events';
import { newestFirst, summarise } from './log-summary';

const event = (act: ShopAct, time: number, id = String(time)): ShopEvent => ({
  ...act,
  id,
  schema: EVENT_SCHEMA,
  time,
  session: 's',
  persona: OWN_PERSONA,
  catalogue: 'c',
});

describe('the summary of a log', () => {
  it('counts each kind with its first and latest time, most frequent first', () => {
    const events = [
      event({ kind: 'like', item: 'a' }, 5),
      event({ kind: 'view', item: 'a' }, 9),
      event({ kind: 'view', item: 'b' }, 2),
    ];
    expect(summarise(events)).toEqual([
      { kind: 'view', count: 2, first: 2, latest: 9 },
      { kind: 'like', count: 1, first: 5, latest: 5 },
    ]);
    expect(summarise([])).toEqual([]);
  });
});

describe('the log, newest first', () => {
  it('puts the one stored later first when two have the same time', () => {
    const events = [
      event({ kind: 'view', item: 'a' }, 5, 'first'),
      event({ kind: 'add', item: 'a', quantity: 1 }, 5, 'second'),
      event({ kind: 'view', item: 'b' }, 9, 'third'),
    ];
    expect(newestFirst(events).map(({ id }) => id)).toEqual(['third', 'second', 'first']);
    expect(events[0]?.id).toBe('first');
  });
});
