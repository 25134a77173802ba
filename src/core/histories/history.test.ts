import { describe, expect, test } from 'vitest';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopAct, type ShopEvent } from '../shop/events';
import { toHistory } from './history';

const log = (...acts: ShopAct[]): ShopEvent[] =>
  acts.map((act, i) => ({
    ...act,
    id: `${i}`,
    schema: EVENT_SCHEMA,
    time: 1000 + i,
    session: 's',
    persona: OWN_PERSONA,
    catalogue: 'c',
  }));
const view = (item: string): ShopAct => ({ kind: 'view', item });

describe('the history of an event log', () => {
  test('holds each item once, at its latest signal, oldest first', () => {
    expect(toHistory(log(view('a'), view('b'), view('a'))).map(({ item, time }) => [item, time])).toEqual([
      ['b', 1001],
      ['a', 1002],
    ]);
  });

  test('has the strongest event kind of each item', () => {
    const events = log(
      view('a'),
      { kind: 'purchase', order: 'o', lines: [{ item: 'a', quantity: 1, price: 5 }] },
      view('a'),
    );
    expect(toHistory(events)).toEqual([{ item: 'a', kind: 'purchase', time: 1002 }]);
  });

  test('drops a like that was undone, and an item with no other signal', () => {
    const events = log(
      view('a'),
      { kind: 'like', item: 'a' },
      { kind: 'unlike', item: 'a' },
      { kind: 'like', item: 'b' },
      { kind: 'unlike', item: 'b' },
    );
    expect(toHistory(events).map(({ item, kind }) => [item, kind])).toEqual([['a', 'view']]);
  });

  test('leaves out dismissed items until the dismissal is undone', () => {
    const dismissed = log(view('a'), view('b'), { kind: 'dismiss', item: 'a' });
    expect(toHistory(dismissed).map(({ item }) => item)).toEqual(['b']);
    expect(
      toHistory([...dismissed, ...log({ kind: 'undismiss', item: 'a' })]).map(({ item }) => item),
    ).toEqual(['a', 'b']);
  });

  test('leaves out events before an item was forgotten', () => {
    const before = [
      { item: 'x', kind: 'purchase', time: 5 } as const,
      { item: 'a', kind: 'recorded', time: 6 } as const,
    ];
    const forgotten = log({ kind: 'forget', item: 'x' });
    expect(toHistory(forgotten, before).map(({ item }) => item)).toEqual(['a']);
    expect(
      toHistory([...forgotten, ...log(view('x'))], before).map(({ item, kind }) => [item, kind]),
    ).toEqual([
      ['a', 'recorded'],
      ['x', 'view'],
    ]);
  });

  test('continues the history of the user the shopper has become', () => {
    const before = [
      { item: 'x', kind: 'recorded', time: 5 } as const,
      { item: 'a', kind: 'recorded', time: 6 } as const,
    ];
    expect(toHistory(log(view('a'), view('b')), before).map(({ item, kind }) => [item, kind])).toEqual([
      ['x', 'recorded'],
      ['a', 'view'],
      ['b', 'view'],
    ]);
  });
});
