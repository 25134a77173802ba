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
import { type Asked, only, scoresInTurns } from './explained';

type IndexCheck = Pick<
  ExplanationCheck,
  'events' | 'deletion' | 'insertion' | 'verdict' | 'beaten' | 'orders' | 'rankings'
>;

/** Random orders an explanation is held against. */
const ORDERS = 10;
/** Points of a curve between its ends, at most. */
const POINTS = 9;
const STREAM = 0xc4ec;

/**
 * Deletes the events of a history in an explanation's order and in seeded random ones, and adds
 * them to an empty history in the same orders, ranking again at every point (as DEL and INS of
 * images: Petsiuk, Das and Saenko, "RISE", BMVC 2018).
 * @param places of the events that the explanation is about; all others stay
 * @param strengths of them, the most explaining largest
 */
export async function checkExplanation(
  scorer: Scorer,
  asked: Asked,
  item: number,
  places: readonly number[],
  strengths: readonly number[],
  seed: number,
  pace: Pace,
): Promise<IndexCheck> {
  const events = places.length;
  const explained = [...places.keys()].sort((a, b) => strengths[b] - strengths[a] || b - a);
  const orders = Array.from({ length: ORDERS }, (_, i) =>
    seededRandom(seed, STREAM + i).shuffle([...places.keys()]),
  );
  const counts = pointsOf(events);
  const always = new Set(places);
  const others = Array.from(asked.history, (_, at) => at).filter((at) => !always.has(at));
  const keep = (chosen: readonly number[]) =>
    only(
      asked,
      [...others, ...chosen.map((i) => places[i])].sort((a, b) => a - b),
    );
  /** Histories of one order: so many gone, and so many there. */
  const variants = [explained, ...orders].flatMap((order) => [
    ...counts.map((count) => keep(order.slice(count))),
    ...counts.map((count) => keep(order.slice(0, count))),
  ]);
  const ends = [keep([...places.keys()]), keep([])];
  const scores: number[] = [];
  const all = [...ends, ...variants];
  for await (const row of scoresInTurns(scorer, all, pace)) scores.push(row[item]);
  const [whole, empty, ...inner] = scores;
  const curve = (half: 0 | 1): CheckCurve => {
    const [first, last] = half === 0 ? [whole, empty] : [empty, whole];
    const of = (order: number) => {
      const begin = (2 * order + half) * counts.length;
      return [first, ...inner.slice(begin, begin + counts.length), last];
    };
    const random = orders.map((_, i) => of(i + 1));
    const own = of(0);
    return {
      parts: [0, ...counts.map((count) => count / events), 1],
      explained: own,
      random: own.map((_, point) => mean(random.map((values) => values[point]))),
      area: mean(own),
      randomAreas: random.map((values) => mean(values)),
    };
  };
  const deletion = curve(0);
  const beaten = deletion.randomAreas.filter((area) => area > deletion.area).length;
  const strong = beaten >= BEATEN_OF_STRONG * ORDERS;
  return {
    ...{ events, deletion, insertion: curve(1), beaten, orders: ORDERS, rankings: all.length },
    verdict: events < FEWEST_CHECKED_EVENTS ? 'too-few' : strong ? 'strong' : 'weak',
  };
}

/** Numbers of events between none and all, evenly. */
function pointsOf(events: number): number[] {
  const points = Math.min(POINTS, events - 1);
  return Array.from({ length: Math.max(0, points) }, (_, i) => Math.round(((i + 1) * events) / (points + 1)));
}
