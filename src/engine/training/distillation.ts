import type { Random } from '../../core/maths/random';
import { topK } from '../../core/recommendation/ranking';
import type { SequenceScorer } from '../../models/sequence/scorer';
import type { SettingValues } from '../../models/settings/setting';
import type { Pace } from '../pace';

/**
 * Distillation (Hinton, Vinyals and Dean, 2015) from a wide teacher, by what it would recommend
 * (Tang and Wang, KDD 2018): a student is asked, in the place of some of the true next items, for
 * draws from the teacher's softened distribution over its best. What a draw teaches is on average
 * what the distribution as a target would, and no loss, batch or kernel knows of it.
 */
export interface Distillation {
  /** Width of the teacher. */
  readonly dim: number;
  /** Part of the targets that are the teacher's, in [0, 1]. */
  readonly share: number;
  /** The teacher's scores are divided by it: above 1 the second best counts for more. */
  readonly softness: number;
}

/**
 * The distillation that values checked by `settingsFor` ask for; undefined where none is.
 * @throws RangeError where histories are augmented or more is read of an event than its item: the
 * teacher is asked about the items as they came
 */
export function distillationFrom(values: SettingValues): Distillation | undefined {
  const dim = Number(values.teacherDim);
  // Models without these settings have no teacher.
  if (!(dim > 0)) return undefined;
  const changes = ['crop', 'mask', 'reorder', 'substitute', 'timeGaps', 'eventKinds'].filter(
    (writeLikeliest) => Number(values[writeLikeliest]) > 0 || values[writeLikeliest] === 'on',
  );
  if (changes.length > 0)
    throw new RangeError(`a teacher (teacherDim ${dim}) does not go with ${changes.join(', ')}`);
  return { dim, share: Number(values.teacherShare), softness: Number(values.teacherSoftness) };
}

/** Items that a teacher names after an event: the rest share too little to matter. */
const TEACHER_ITEMS = 50;

/** What a teacher expects in the place of each event but the first of each sequence. */
interface SoftTargets {
  /** Where each sequence's events begin. */
  readonly offsets: Int32Array;
  /** [events, NAMED] items, the likeliest first; none of them came before. */
  readonly items: Int32Array;
  /** [events, NAMED] probability of an item or one before it; 1 from the last on. */
  readonly cumulative: Float32Array;
}

/**
 * Asks the teacher about every event. Sequences longer than it reads are read in windows that
 * overlap by half.
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
    /** The event that is asked about next. */
    let next = 1;
    for (let from = 0; next < sequence.length; from += step) {
      await pace.next();
      const to = Math.min(sequence.length - 1, from + teacher.maxLength);
      const window = Array.from({ length: to - from }, (_, i) => sequence[from + i]);
      const [scores] = await teacher.scoreEach([window]);
      for (; next <= to; next++) {
        seen[sequence[next - 1]] = 1;
        const at = (offsets[user] + next) * TEACHER_ITEMS;
        // Who has had everything is asked for what came.
        items[at] = sequence[next];
        name(scores[next - 1 - from], seen, softness, at, { items, cumulative });
      }
    }
  }
  return { offsets, items, cumulative };
}

/** Writes the likeliest items by these scores, and how likely they are among each other. */
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

/** The sequences with the part `share` of their events, but for the first, drawn by the teacher. */
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
