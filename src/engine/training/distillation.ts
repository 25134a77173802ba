import type { Random } from '../../core/maths/random';
import { topK } from '../../core/recommendation/ranking';
import type { SequenceScorer } from '../../models/sequence/scorer';
import type { SettingValues } from '../../models/settings/setting';
import { isOn, numberOf } from '../../models/settings/values';
import type { Pace } from '../pace';

/**
 * Distillation (Hinton, Vinyals and Dean, 2015) from a wide teacher by its recommendations (Tang
 * and Wang, KDD 2018). Some of a student's targets are replaced by draws from the teacher's
 * softened distribution over its best items. In expectation this equals training on the
 * distribution itself, and losses, batches and kernels stay unchanged.
 */
export interface Distillation {
  /** Width of the teacher. */
  readonly dim: number;
  /** Part of the targets that the teacher draws, in [0, 1]. */
  readonly share: number;
  /** Temperature: the teacher's scores are divided by it. */
  readonly softness: number;
}

/**
 * The distillation asked for by values that `settingsFor` checked; undefined where none is.
 * @throws RangeError in combination with augmentation or event context: the teacher scores items
 * only, in their original order
 */
export function distillationFrom(values: SettingValues): Distillation | undefined {
  // Models without these settings have no teacher.
  const dim = 'teacherDim' in values ? numberOf(values, 'teacherDim') : 0;
  if (dim === 0) return undefined;
  const rates = ['crop', 'mask', 'reorder', 'substitute'].filter(
    (name) => name in values && numberOf(values, name) > 0,
  );
  const context = ['timeGaps', 'eventKinds'].filter((name) => isOn(values, name));
  const changes = [...rates, ...context];
  if (changes.length > 0)
    throw new RangeError(`a teacher (teacherDim ${dim}) does not go with ${changes.join(', ')}`);
  return { dim, share: numberOf(values, 'teacherShare'), softness: numberOf(values, 'teacherSoftness') };
}

/** Items kept of the teacher's distribution at each event: the rest has too little probability. */
const TEACHER_ITEMS = 50;

/** The teacher's distribution for each event of each sequence but the first. */
interface SoftTargets {
  /** Index of each sequence's first event. [sequences + 1] */
  readonly offsets: Int32Array;
  /**
   * [events, TEACHER_ITEMS] items, likeliest first; none of them occurs earlier in the sequence.
   */
  readonly items: Int32Array;
  /** [events, TEACHER_ITEMS] cumulative probability of the items; 1 from the last on. */
  readonly cumulative: Float32Array;
}

/**
 * Computes the teacher's distribution for every event. Sequences longer than the teacher reads are
 * read in windows that overlap by half.
 * @param softness temperature, above 0
 */
export async function softTargets(
  teacher: Pick<SequenceScorer, 'items' | 'maxLength' | 'scoreEach'>,
  sequences: readonly ArrayLike<number>[],
  softness: number,
  pace: Pace,
): Promise<SoftTargets> {
  const offsets = new Int32Array(sequences.length + 1);
  sequences.forEach((sequence, i) => {
    offsets[i + 1] = offsets[i] + sequence.length;
  });
  const events = offsets[sequences.length];
  const items = new Int32Array(events * TEACHER_ITEMS);
  const cumulative = new Float32Array(events * TEACHER_ITEMS);
  const step = Math.max(1, Math.floor(teacher.maxLength / 2));

  for (const [user, sequence] of sequences.entries()) {
    const seen = new Uint8Array(teacher.items);
    /** The next event to compute. */
    let next = 1;
    for (let from = 0; next < sequence.length; from += step) {
      await pace.next();
      const to = Math.min(sequence.length - 1, from + teacher.maxLength);
      const window = Array.from({ length: to - from }, (_, i) => sequence[from + i]);
      const [scores] = await teacher.scoreEach([window]);
      for (; next <= to; next++) {
        seen[sequence[next - 1]] = 1;
        const at = (offsets[user] + next) * TEACHER_ITEMS;
        // Where the user has all items already, the true item is the only target.
        items[at] = sequence[next];
        name(scores[next - 1 - from], seen, softness, at, { items, cumulative });
      }
    }
  }
  return { offsets, items, cumulative };
}

/** Writes the likeliest unseen items by these scores, and their cumulative probabilities. */
function name(
  scores: Float32Array,
  seen: Uint8Array,
  softness: number,
  at: number,
  { items, cumulative }: Pick<SoftTargets, 'items' | 'cumulative'>,
): void {
  const best = topK(scores, TEACHER_ITEMS, seen);
  let total = 0;
  best.forEach((item, i) => {
    total += Math.exp((scores[item] - scores[best[0]]) / softness);
    items[at + i] = item;
    cumulative[at + i] = total;
  });
  for (let i = 0; i < TEACHER_ITEMS; i++)
    cumulative[at + i] = i + 1 < best.length ? cumulative[at + i] / total : 1;
}

/**
 * The target sequences with each event but the first replaced by a draw of the teacher with
 * probability `share`.
 */
export function drawTargets(
  { offsets, items, cumulative }: SoftTargets,
  sequences: readonly ArrayLike<number>[],
  share: number,
  random: Random,
): Int32Array[] {
  return sequences.map((sequence, user) =>
    Int32Array.from(sequence, (item, i) => {
      if (i === 0 || random.next() >= share) return item;
      const at = (offsets[user] + i) * TEACHER_ITEMS;
      const draw = random.next();
      let place = at;
      while (cumulative[place] <= draw) place++;
      return items[place];
    }),
  );
}
