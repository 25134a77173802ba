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
import { type Random, seededRandom } from '../../core/maths/random';
import { topK } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import { type Counterfactuals, rankCounterfactuals } from './counterfactuals';
import { type Asked, only, placesRead } from './explained';
import { followOrders } from './follow-orders';
import { ordersFor } from './orders';
import { type IndexSmallestSet, smallestSet } from './smallest-set';

/** Lengths of the lists that the smallest sets take an item out of. */
const SEARCHED_LISTS = [1, 10];
/** Histories that one search may score. */
const SEARCH_BUDGET = 300;
/** Fewest events that have an order. */
const FEWEST_EVENTS = 2;
const STREAM = 0xe491;

interface QualityJob {
  readonly test: readonly TestedUser[];
  /** How often each item was seen in training, [N]. */
  readonly counts: ArrayLike<number>;
  /** Size of the sample of users; all where there are fewer. */
  readonly users: number;
  readonly seed: number;
  /** The item that truly led to a test's target; undefined where it is unknown or there is none. */
  causeOf?(test: TestedUser): number | undefined;
}

/** A tested user, and the history as far as the model reads it. */
interface UserQuestion {
  readonly user: TestedUser;
  readonly asked: Asked;
}

/**
 * How good each explainer is for a trained model, of those that the model allows. For each user of
 * a sample, the item that the model ranks first is explained and followed while events are removed
 * and added. Where true causes are known, explanations of the true next item are compared with
 * them.
 */
export async function measureExplanations(
  scorer: Scorer,
  job: QualityJob,
  pace: Pace,
  clock: () => number,
): Promise<ExplanationQuality | NoExplanations> {
  const began = clock();
  const questions = job.test
    .map((user) => ({ user, asked: askedOf(scorer, user) }))
    .filter(({ asked }) => asked.history.length >= FEWEST_EVENTS);
  const study = new QualityStudy(scorer, job, pace);
  await study.followFirstRanked(questions);
  if (study.users > 0 && !study.anyEffect) return { none: 'same-for-all', users: study.users };
  await study.findTrueCauses(questions);
  return { ...study.result(), seconds: (clock() - began) / 1000 };
}

/** Collects the values of every measure, user by user. */
class QualityStudy {
  readonly #scorer: Scorer;
  readonly #job: QualityJob;
  readonly #pace: Pace;
  readonly #random: Random;
  readonly #values = new Map<QualityMeasure, Map<Explainer, number[]>>();
  /** Smallest sets found, by the length of the list to leave. */
  readonly #searched = new Map<number, IndexSmallestSet[]>(SEARCHED_LISTS.map((k) => [k, []]));
  #rankings = 0;
  #events = 0;
  /** Users whose first-ranked item was followed. */
  users = 0;
  /** Whether any event changed the score of any followed item. */
  anyEffect = false;

  constructor(scorer: Scorer, job: QualityJob, pace: Pace) {
    this.#scorer = scorer;
    this.#job = job;
    this.#pace = pace;
    this.#random = seededRandom(job.seed, STREAM);
  }

  async followFirstRanked(questions: readonly UserQuestion[]): Promise<void> {
    for (const { asked } of this.#random.shuffle([...questions]).slice(0, this.#job.users)) {
      const counterfactuals = await rankCounterfactuals(this.#scorer, asked);
      const [item] = topK(counterfactuals.full, 1, asked.excluded);
      // Measures are shares of the whole score, which a score of 0 or less has none of.
      if (item === undefined || !(counterfactuals.full[item] > 0)) continue;
      await this.#follow(asked, item, counterfactuals);
      await this.#pace.next();
    }
  }

  /**
   * For users whose target has a true cause among the events that the model reads: whether each
   * explainer of the target puts that event first.
   */
  async findTrueCauses(questions: readonly UserQuestion[]): Promise<void> {
    const { causeOf, users, counts } = this.#job;
    const left = causeOf ? this.#random.shuffle([...questions]) : [];
    for (let taken = 0; left.length > 0 && taken < users; ) {
      const question = left.pop();
      if (!question) break;
      const { asked, user } = question;
      const cause = causeOf?.(user);
      const at = cause === undefined ? -1 : asked.history.indexOf(cause);
      if (at < 0) continue;
      taken++;
      const counterfactuals = await rankCounterfactuals(this.#scorer, asked);
      const explained = { asked, item: user.targets[0], counterfactuals, counts };
      const orders = await ordersFor(this.#scorer, explained, this.#random);
      this.#rankings += 2 * counterfactuals.places.length + 1;
      for (const name of EXPLAINERS) {
        const place = orders[name]?.indexOf(at);
        if (place === undefined) continue;
        this.#collect('cause-precision', name, place === 0 ? 1 : 0);
        this.#collect('cause-mrr', name, 1 / (place + 1));
      }
      await this.#pace.next();
    }
  }

  result(): Omit<ExplanationQuality, 'seconds'> {
    const { seed } = this.#job;
    const columns: QualityColumns[] = [...this.#values].map(([measure, values]) => ({
      measure,
      values: Object.fromEntries([...values].map(([name, list]) => [name, Float64Array.from(list)])),
    }));
    return {
      users: this.users,
      seed,
      events: this.users > 0 ? this.#events / this.users : 0,
      rows: summarizeQuality(columns, seed),
      searched: [...this.#searched].map(([k, sets]) => searchedSets(k, sets, seed)),
      rankings: this.#rankings,
    };
  }

  async #follow(asked: Asked, item: number, counterfactuals: Counterfactuals): Promise<void> {
    const { places, full, without, alone } = counterfactuals;
    const { counts } = this.#job;
    const orders = await ordersFor(this.#scorer, { asked, item, counterfactuals, counts }, this.#random);
    const followed = await followOrders(this.#scorer, { asked, item, places }, orders);
    this.users++;
    this.anyEffect ||= [...without, ...alone].some((scores) => scores[item] !== full[item]);
    this.#events += asked.history.length;
    this.#rankings += followed.rankings + 2 * places.length + 1;
    for (const [name, values] of followed.values)
      for (const [measure, value] of values) this.#collect(measure, name, value);
    for (const [k, found] of this.#searched) {
      const question = { asked, item, k, counterfactuals, budget: SEARCH_BUDGET };
      const set = await smallestSet(this.#scorer, question, this.#pace);
      this.#rankings += set.rankings;
      found.push(set);
    }
  }

  #collect(measure: QualityMeasure, name: Explainer, value: number): void {
    const ofMeasure = this.#values.get(measure) ?? new Map<Explainer, number[]>();
    this.#values.set(measure, ofMeasure);
    ofMeasure.set(name, [...(ofMeasure.get(name) ?? []), value]);
  }
}

/** A user's history as far as the model reads it: every event of it can then be explained. */
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
