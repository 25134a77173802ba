import { describe, expect, it } from 'vitest';
import { dayPhrase, ordinal, why } from './why';

const at = (text: string) => new Date(text).getTime();
const now = at('2026-06-12T15:00'); // a Friday

describe('ordinals', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [41, '41st'],
    [102, '102nd'],
    [1113, '1,113th'],
  ])('%i is %s', (n, text) => expect(ordinal(n)).toBe(text));
});

describe('days', () => {
  it.each([
    ['2026-06-12T14:05', 'today at 2:05 PM'],
    ['2026-06-11T23:59', 'yesterday'],
    ['2026-06-09T08:00', 'on Tuesday'],
    ['2026-06-05T08:00', 'on June 5'],
    ['1998-04-02T08:00', 'on April 2, 1998'],
  ])('%s is %s', (time, text) => {
    expect(dayPhrase(at(time), now).replace('\u202f', ' ')).toBe(text);
  });

  it('are empty where the data set has positions instead of times', () => {
    expect(dayPhrase(42, now)).toBe('');
    expect(why.reason.mostly({ kind: 'view', title: 'A', time: 42, now }, 1, 3)).toContain(
      'viewed A: without',
    );
  });
});

describe('the sentence', () => {
  const deed = { kind: 'view', title: 'Fjellbris Trail Tent', time: at('2026-06-09T08:00'), now } as const;

  it('names the event kind, the day and the measured change of rank', () => {
    expect(why.reason.mostly(deed, 2, 41)).toBe(
      'Mostly because you viewed Fjellbris Trail Tent on Tuesday: without that, this would drop from 2nd to 41st.',
    );
  });

  it('says when an event lowers the rank of the product', () => {
    expect(why.reason.heldBack({ ...deed, kind: 'purchase' }, 8, 3)).toBe(
      'No single thing you did moves this up. Buying Fjellbris Trail Tent holds it back: without that, it would rise from 8th to 3rd.',
    );
  });

  it('says when the effects of leaving an event out and of keeping it alone disagree', () => {
    expect(why.reason.bothWays(deed, 8, 3)).toBe(
      'Viewing Fjellbris Trail Tent has mixed effects: without that, this would rise from 8th to 3rd, but by itself it lifts this. The two measurements disagree.',
    );
    expect(why.reason.bothWays(deed, 2, 41)).toContain(
      'would drop from 2nd to 41st, but by itself it lowers',
    );
  });

  it('names no event where no single one decides', () => {
    expect(why.reason.noSingleEvent(2, 2, 6)).toBe(
      'No single thing you did decides this: without any one of the 6, it stays 2nd.',
    );
    expect(why.reason.noSingleEvent(1, 3, 5)).toContain('it stays between 1st and 3rd.');
  });
});
