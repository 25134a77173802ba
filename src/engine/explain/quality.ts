import {
  EXPLAINERS,
  type Explainer,
  type ExplanationQuality,
  estimateOf,
  type NoExplanations,
  type QualityColumns,
  type QualityMeasure,
  type SearchedSets,
  summarizeQuality,
} from '../../core/explanation/explanation-quality';
import type { TestedUser } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import { topK } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import { rankCounterfactuals } from './counterfactuals';
import { type Asked, only, placesRead } from './explained';
import { followOrders } from './follow-orders';
import { ordersFor } from './orders';
import { type IndexSmallestSet, smallestSet } from './smallest-set';

/** Lists that smallest sets are searched for. */
const SEARCHED_LISTS = [1, 10];
/** Histories that one search may rank. */
const SEARCH_BUDGET = 300;
/** Fewest events that can be put in an order. */
const FEWEST_EVENTS = 2;
const STREAM = 0xe491;

interface QualityJob {
  readonly test: readonly TestedUser[];
  /** How often each item was seen in training, [N]. */
  readonly counts: ArrayLike<number>;
  /** Users taken; all where there are fewer. */
  readonly users: number;
  readonly seed: number;
  /** The item that really led to a test's target; undefined where nobody knows, or none did. */
  causeOf?(test: TestedUser): number | undefined;
}

/** One value a user, for each measure and explainer. */
type Collected = Map<QualityMeasure, Map<Explainer, number[]>>;

function collect(into: Collected, measure: QualityMeasure, name: Explainer, value: number): void {
  const ofMeasure = into.get(measure) ?? new Map<Explainer, number[]>();
  into.set(measure, ofMeasure);
  ofMeasure.set(name, [...(ofMeasure.get(name) ?? []), value]);
}

/**
 * How good each way to explain is for a trained model, as far as scoring histories and what else
 * the model tells of allow: what it ranks first for each user of a sample is explained, and
 * followed as events go and come; where true causes are known, the explanation of what really came
 * is held against them.
 */
export async function measureExplanations(
  scorer: Scorer,
  { test, counts, users, seed, causeOf }: QualityJob,
  pace: Pace,
  clock: () => number,
): Promise<ExplanationQuality | NoExplanations> {
  const began = clock();
  const random = seededRandom(seed, STREAM);
  const questions = test.map((user) => ({ user, asked: askedOf(scorer, user) }));
  const long = questions.filter(({ asked }) => asked.history.length >= FEWEST_EVENTS);
  const collected: Collected = new Map();
  const searched = new Map<number, IndexSmallestSet[]>(SEARCHED_LISTS.map((k) => [k, []]));
  let rankings = 0;
  const sample = random.shuffle([...long]).slice(0, users);
  let followedUsers = 0;
  let moved = false;
  let events = 0;
  for (const { asked } of sample) {
    const counterfactuals = await rankCounterfactuals(scorer, asked);
    const [item] = topK(counterfactuals.full, 1, asked.excluded);
    // A score of 0 or less is no measure for what is left of it.
    if (item === undefined || !(counterfactuals.full[item] > 0)) continue;
    const orders = await ordersFor(scorer, asked, item, counterfactuals, counts, random);
    const followed = await followOrders(scorer, asked, item, counterfactuals.places, orders);
    followedUsers++;
    moved ||= [...counterfactuals.without, ...counterfactuals.alone].some(
      (scores) => scores[item] !== counterfactuals.full[item],
    );
    events += asked.history.length;
    rankings += followed.rankings + 2 * counterfactuals.places.length + 1;
    for (const [name, values] of followed.values)
      for (const [measure, value] of values) collect(collected, measure, name, value);
    for (const [k, found] of searched) {
      const set = await smallestSet(scorer, asked, item, k, counterfactuals, SEARCH_BUDGET, pace);
      rankings += set.rankings;
      found.push(set);
    }
    await pace.next();
  }
  if (followedUsers > 0 && !moved) return { none: 'same-for-all', users: followedUsers };
  // Of each user whose last event has a true cause among what the model reads: does the explanation
  // of that event name it?
  const caused = causeOf ? random.shuffle([...long]) : [];
  for (let taken = 0; caused.length > 0 && taken < users; ) {
    const question = caused.pop();
    if (!question) break;
    const { asked, user } = question;
    const cause = causeOf?.(user);
    const at = cause === undefined ? -1 : asked.history.indexOf(cause);
    if (at < 0) continue;
    taken++;
    const counterfactuals = await rankCounterfactuals(scorer, asked);
    const orders = await ordersFor(scorer, asked, user.targets[0], counterfactuals, counts, random);
    rankings += 2 * counterfactuals.places.length + 1;
    for (const name of EXPLAINERS) {
      const place = orders[name]?.indexOf(at);
      if (place === undefined) continue;
      collect(collected, 'cause-precision', name, place === 0 ? 1 : 0);
      collect(collected, 'cause-mrr', name, 1 / (place + 1));
    }
    await pace.next();
  }
  const columns: QualityColumns[] = [...collected].map(([measure, values]) => ({
    measure,
    values: Object.fromEntries([...values].map(([name, list]) => [name, Float64Array.from(list)])),
  }));
  return {
    users: followedUsers,
    seed,
    events: followedUsers > 0 ? events / followedUsers : 0,
    rows: summarizeQuality(columns, seed),
    searched: [...searched].map(([k, sets]) => searchedSets(k, sets, seed)),
    rankings,
    seconds: (clock() - began) / 1000,
  };
}

/** A user's history as far as the model reads it, so that every event of it can be told of. */
function askedOf(scorer: Scorer, { history, times, kinds }: TestedUser): Asked {
  const reads = scorer.insight?.reads;
  const context = { ...(reads?.times ? { times } : {}), ...(reads?.kinds ? { kinds } : {}) };
  const whole = { history, ...(reads?.times || reads?.kinds ? { context } : {}) };
  const excluded = new Uint8Array(scorer.items);
  for (const item of history) excluded[item] = 1;
  return { ...only(whole, placesRead(scorer, history)), excluded };
}

function searchedSets(k: number, sets: readonly IndexSmallestSet[], seed: number): SearchedSets {
  const found = sets.filter(({ outcome }) => outcome === 'found');
  const random = seededRandom(seed, STREAM);
  return {
    k,
    users: sets.length,
    success: estimateOf(
      Float64Array.from(sets, ({ outcome }) => (outcome === 'found' ? 1 : 0)),
      random,
    ),
    size:
      found.length === 0
        ? null
        : estimateOf(
            Float64Array.from(found, ({ places }) => places.length),
            random,
          ),
    exact: found.length === 0 ? 0 : found.filter(({ exact }) => exact).length / found.length,
  };
}
