import {
  BEATEN_OF_STRONG,
  type CheckCurve,
  type ExplanationCheck,
  FEWEST_CHECKED_EVENTS,
} from '../../core/explanation/explanation-check';
import { seededRandom } from '../../core/maths/random';
import { mean } from '../../core/maths/statistics';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import { type Asked, only, type Past, scoresInTurns } from './explained';

type IndexCheck = Pick<
  ExplanationCheck,
  'events' | 'deletion' | 'insertion' | 'verdict' | 'beaten' | 'orders' | 'rankings'
>;

interface CheckedExplanation {
  readonly asked: Asked;
  readonly item: number;
  /** Places of the E events that the explanation is about; all other events always stay. */
  readonly places: readonly number[];
  /** [E] how much each event explains, larger being more. */
  readonly attributions: readonly number[];
  /** Of the random orders. */
  readonly seed: number;
}

/** Random orders that the explanation's order is compared with. */
const ORDERS = 10;
/** Most points of a curve between its ends. */
const POINTS = 9;
const STREAM = 0xc4ec;

/**
 * Deletes the events of a history in an explanation's order and in seeded random ones, and adds
 * them to an empty history in the same orders, ranking again at every point (as DEL and INS of
 * images: Petsiuk, Das and Saenko, "RISE", BMVC 2018).
 */
export async function checkExplanation(
  scorer: Scorer,
  { asked, item, places, attributions, seed }: CheckedExplanation,
  pace: Pace,
): Promise<IndexCheck> {
  const all = [...places.keys()];
  const explained = [...all].sort((a, b) => attributions[b] - attributions[a] || b - a);
  const random = Array.from({ length: ORDERS }, (_, i) => seededRandom(seed, STREAM + i).shuffle([...all]));
  const orders = [explained, ...random];
  const counts = pointsOf(places.length);
  const kept = [
    all,
    [],
    ...orders.flatMap((order) => [
      ...counts.map((count) => order.slice(count)),
      ...counts.map((count) => order.slice(0, count)),
    ]),
  ];
  const scores: number[] = [];
  const histories = kept.map((events) => keeping(asked, places, events));
  for await (const row of scoresInTurns(scorer, histories, pace)) scores.push(row[item]);

  const [whole, empty, ...inner] = scores;
  /** Scores between the ends, an array for each order: of the deletions (0) or insertions (1). */
  const between = (half: 0 | 1) =>
    orders.map((_, order) => {
      const begin = (2 * order + half) * counts.length;
      return inner.slice(begin, begin + counts.length);
    });
  const parts = [0, ...counts.map((count) => count / places.length), 1];
  const deletion = curveOf(
    parts,
    between(0).map((values) => [whole, ...values, empty]),
  );
  const insertion = curveOf(
    parts,
    between(1).map((values) => [empty, ...values, whole]),
  );
  const beaten = deletion.randomAreas.filter((area) => area > deletion.area).length;
  const isStrong = beaten >= BEATEN_OF_STRONG * ORDERS;
  return {
    events: places.length,
    deletion,
    insertion,
    beaten,
    orders: ORDERS,
    rankings: histories.length,
    verdict: places.length < FEWEST_CHECKED_EVENTS ? 'too-few' : isStrong ? 'strong' : 'weak',
  };
}

/** The history with all events outside of `places`, and of those in `places` the chosen ones. */
function keeping(past: Past, places: readonly number[], chosen: readonly number[]): Past {
  const explained = new Set(places);
  const others = Array.from(past.history, (_, at) => at).filter((at) => !explained.has(at));
  return only(
    past,
    [...others, ...chosen.map((i) => places[i])].sort((a, b) => a - b),
  );
}

/** @param scores at each point, first of the explanation's order, then of each random order */
function curveOf(parts: readonly number[], scores: readonly (readonly number[])[]): CheckCurve {
  const [explained, ...random] = scores;
  return {
    parts,
    explained,
    random: explained.map((_, point) => mean(random.map((values) => values[point]))),
    area: mean(explained),
    randomAreas: random.map((values) => mean(values)),
  };
}

/** Numbers of events between none and all, evenly. */
function pointsOf(events: number): number[] {
  const points = Math.min(POINTS, events - 1);
  return Array.from({ length: Math.max(0, points) }, (_, i) => Math.round(((i + 1) * events) / (points + 1)));
}
