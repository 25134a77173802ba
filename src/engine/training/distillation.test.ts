import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { distillationFrom, drawTargets, softTargets } from './distillation';

const ITEMS = 12;
/**
 * A teacher on a ring of items: it scores the next item highest, then the one after that, and reads
 * only the last item of a history.
 */
const teacher = {
  items: ITEMS,
  maxLength: 4,
  scoreEach: async (histories: readonly ArrayLike<number>[]) =>
    histories.map((history) =>
      Array.from(history, (last) =>
        Float32Array.from({ length: ITEMS }, (_, item) => -((item - last - 1 + ITEMS) % ITEMS)),
      ),
    ),
};
const pace = { next: async () => undefined };
const sequences = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [5], [], [3, 7, 11]].map((items) =>
  Int32Array.from(items),
);

/** How often each item is drawn as the target of an event. */
async function frequencies(softness: number, user: number, event: number): Promise<number[]> {
  const soft = await softTargets(teacher, sequences, softness, pace);
  const random = seededRandom(4);
  const counts = new Array<number>(ITEMS).fill(0);
  const draws = 4000;
  for (let i = 0; i < draws; i++) counts[drawTargets(soft, sequences, 1, random)[user][event]] += 1 / draws;
  return counts;
}

describe("a teacher's targets", () => {
  test('are drawn from its softened distribution over unseen items', async () => {
    for (const softness of [1, 2]) {
      const found = await frequencies(softness, 3, 2);
      // After 3 and 7: item 8 is likeliest, and 3 and 7 are excluded.
      const weights = Array.from({ length: ITEMS }, (_, item) =>
        item === 3 || item === 7 ? 0 : Math.exp(-((item - 8 + ITEMS) % ITEMS) / softness),
      );
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      found.forEach((frequency, item) => {
        expect(Math.abs(frequency - weights[item] / total)).toBeLessThan(0.03);
      });
    }
  });

  test('exist for every event, however long the sequence', async () => {
    const soft = await softTargets(teacher, sequences, 0.01, pace);
    // At this low temperature only the likeliest item is drawn: the next item on the ring. That is
    // the true item in the first sequence, and 4 and 8 after 3 and 7.
    const drawn = drawTargets(soft, sequences, 1, seededRandom(1)).map((items) => [...items]);
    expect(drawn).toEqual([[...sequences[0]], [5], [], [3, 4, 8]]);
  });

  test('replace their share of the events, never the first', async () => {
    const soft = await softTargets(teacher, [Int32Array.of(0, 6)], 0.01, pace);
    const random = seededRandom(2);
    const seconds = Array.from({ length: 2000 }, () => drawTargets(soft, [[0, 6]], 0.3, random)[0]);
    expect(seconds.every(([first]) => first === 0)).toBe(true);
    const share = seconds.filter(([, second]) => second === 1).length / seconds.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(0.04);
    expect(drawTargets(soft, [[0, 6]], 0, random)).toEqual([Int32Array.of(0, 6)]);
  });

  test('are the event itself where a user has all items', async () => {
    const all = Int32Array.from([...Array(ITEMS).keys(), 2]);
    const soft = await softTargets(teacher, [all], 1, pace);
    expect(drawTargets(soft, [all], 1, seededRandom(1))[0][ITEMS]).toBe(2);
  });

  test('need a teacher width, and exclude augmentation', () => {
    expect(distillationFrom({})).toBeUndefined();
    expect(distillationFrom({ teacherDim: 0 })).toBeUndefined();
    const values = { teacherDim: 8, teacherShare: 0.5, teacherSoftness: 2 };
    expect(distillationFrom(values)).toEqual({ dim: 8, share: 0.5, softness: 2 });
    expect(() => distillationFrom({ ...values, crop: 0.5 })).toThrow('does not go with crop');
  });
});
