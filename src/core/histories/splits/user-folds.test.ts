import { describe, expect, test } from 'vitest';
import { ringWorld } from '../../training/ring-world.fixture';
import { userFold } from './user-folds';

describe('a fold of users', () => {
  const world = ringWorld(31, 20, 6);
  const splits = [0, 1, 2, 3, 4].map((fold) => userFold(world, { fold, of: 5 }, 7));

  test('tests every user in one fold, with all events but the last as history', () => {
    const asked = splits.flatMap(({ test: questions }) => questions.map(({ who }) => who));
    expect([...asked].sort((a, b) => a - b)).toEqual(world.users.map((_, user) => user));
    for (const { interactions, test: questions } of splits) {
      for (const { who, history, times, targets } of questions) {
        expect([...history, ...targets]).toEqual([...interactions.sequences[who]]);
        expect(targets).toHaveLength(1);
        expect(times).toHaveLength(history.length);
      }
    }
  });

  test('trains on no tested user, and on all events of the others', () => {
    for (const { interactions, train, trainTimes, validation, test: questions } of splits) {
      const asked = new Set([...validation, ...questions].map(({ who }) => who));
      expect(asked.size).toBe(validation.length + questions.length);
      train.forEach((sequence, user) => {
        expect(sequence).toHaveLength(asked.has(user) ? 0 : interactions.sequences[user].length);
        expect(trainTimes[user]).toHaveLength(sequence.length);
      });
      expect([...validation, ...questions].every(({ user }) => user === undefined)).toBe(true);
    }
  });

  test('validates on the next fold, never on the tested one', () => {
    splits.forEach(({ validation }, fold) => {
      const next = splits[(fold + 1) % splits.length].test;
      expect(validation.map(({ who }) => who)).toEqual(next.map(({ who }) => who));
    });
  });

  test('does not test users with one event, and throws on too few folds or users', () => {
    const short = { ...world, sequences: world.sequences.map((sequence) => sequence.slice(0, 1)) };
    expect(userFold(short, { fold: 0, of: 3 }, 1).test).toEqual([]);
    expect(() => userFold(world, { fold: 0, of: 2 }, 1)).toThrow('at least 3; got 2');
    expect(() => userFold(world, { fold: 0, of: 40 }, 1)).toThrow('31 cannot be divided into 40 folds');
  });
});
