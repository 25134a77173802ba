import { subsetCount, subsetsOf } from '../../core/maths/subsets';
import { rankOf, topK } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import type { Counterfactuals } from './counterfactuals';
import { type Asked, barredBut, scoresInTurns, TURN, without } from './explained';

/** A set of events, by their places in the history. */
export interface IndexSmallestSet {
  readonly rank: number;
  readonly outcome: 'found' | 'not-listed' | 'none' | 'budget';
  readonly places: readonly number[];
  readonly rankWithout?: number;
  /** The item that then has the rank; undefined where no other item may be recommended. */
  readonly instead?: number;
  readonly exact: boolean;
  readonly rankings: number;
}

interface SetQuestion {
  readonly asked: Asked;
  readonly item: number;
  /** Length of the list that the item is to leave. */
  readonly k: number;
  readonly counterfactuals: Counterfactuals;
  /** Histories that may be scored beside those of `counterfactuals`. */
  readonly budget: number;
}

/** All sets up to this size are tried where the budget allows. */
const LARGEST_EXACT = 3;

/**
 * The fewest of a shopper's own events without which `item` is out of the top `k`: a counterfactual
 * explanation as in ACCENT (Tran, Ghazimatin and Saha Roy, SIGIR 2021), with every answer ranked
 * again instead of estimated. Events are removed greedily, first the one without which the item
 * loses most of its lead over what would replace it. Removed events that turn out not to be needed
 * are put back one by one. Then all smaller sets of up to three events are tried, strongest events
 * first, within the budget.
 */
export async function smallestSet(
  scorer: Scorer,
  question: SetQuestion,
  pace: Pace,
): Promise<IndexSmallestSet> {
  const { asked, item, k, counterfactuals } = question;
  const rank = rankOf(counterfactuals.full, item, barredBut(asked.excluded, [item]));
  if (rank > k) return { rank, outcome: 'not-listed', places: [], exact: false, rankings: 0 };
  const search = new SetSearch(scorer, question, pace);
  const alone = search.singleEvent();
  if (alone !== undefined) return search.found([alone], true);
  const taken = await search.takeGreedily();
  if (typeof taken === 'string') return search.unsuccessful(taken);
  return search.smallerThan(await search.giveBack(taken));
}

/** One search; counts the histories it scores. */
class SetSearch {
  readonly #scorer: Scorer;
  readonly #question: SetQuestion;
  readonly #pace: Pace;
  /** 1 for what may not be recommended; the item itself may. [N] */
  readonly #barred: Uint8Array;
  /** The same, with the item barred too. [N] */
  readonly #others: Uint8Array;
  /** Places by the lead that the item keeps without them: the most important event first. */
  readonly #strongest: readonly number[];
  #rankings = 0;
  /** With the whole history; 1 is best. */
  readonly #rank: number;

  constructor(scorer: Scorer, question: SetQuestion, pace: Pace) {
    const { asked, item, counterfactuals } = question;
    const { full, places } = counterfactuals;
    this.#scorer = scorer;
    this.#question = question;
    this.#pace = pace;
    this.#barred = barredBut(asked.excluded, [item]);
    this.#others = Uint8Array.from(this.#barred);
    this.#others[item] = 1;
    this.#rank = rankOf(full, item, this.#barred);
    const leads = new Map(places.map((at, i) => [at, this.#lead(counterfactuals.without[i])]));
    this.#strongest = [...places].sort((a, b) => (leads.get(a) ?? 0) - (leads.get(b) ?? 0) || b - a);
  }

  unsuccessful(outcome: 'budget' | 'none'): IndexSmallestSet {
    return { rank: this.#rank, outcome, places: [], exact: false, rankings: this.#rankings };
  }

  async found(set: readonly number[], exact: boolean): Promise<IndexSmallestSet> {
    const { item } = this.#question;
    const places = [...set].sort((a, b) => a - b);
    const [scores] = await this.#scoresWithout([places]);
    return {
      rank: this.#rank,
      outcome: 'found',
      places,
      exact,
      rankings: this.#rankings,
      instead: topK(scores, this.#rank, this.#others)[this.#rank - 1],
      rankWithout: rankOf(scores, item, this.#barred),
    };
  }

  /** The strongest event that by itself takes the item out; undefined where none does. */
  singleEvent(): number | undefined {
    const { places, without: rows } = this.#question.counterfactuals;
    const enough = new Set(places.filter((_, i) => this.#isOut(rows[i])));
    return this.#strongest.find((at) => enough.has(at));
  }

  /**
   * Removes events until the item is out, each time the one whose absence costs most of the lead,
   * among the strongest `TURN` events.
   */
  async takeGreedily(): Promise<readonly number[] | 'budget' | 'none'> {
    const { counterfactuals, budget } = this.#question;
    const taken: number[] = [];
    while (taken.length < counterfactuals.places.length) {
      const left = this.#strongest.filter((at) => !taken.includes(at)).slice(0, TURN);
      if (this.#rankings + left.length > budget) return 'budget';
      const rows = await this.#scoresWithout(left.map((at) => [...taken, at]));
      const leads = rows.map((row) => this.#lead(row));
      const best = leads.indexOf(Math.min(...leads));
      if (best < 0) return 'none';
      taken.push(left[best]);
      if (this.#isOut(rows[best])) return taken;
    }
    return 'none';
  }

  /** Puts events back, weakest first, until every one that is left is needed. */
  async giveBack(taken: readonly number[]): Promise<readonly number[]> {
    let set = taken;
    while (set.length > 1) {
      const weakestFirst = [...set].sort((a, b) => this.#strongest.indexOf(b) - this.#strongest.indexOf(a));
      const smaller = await this.#firstOut(weakestFirst.map((at) => set.filter((other) => other !== at)));
      if (!smaller) break;
      set = smaller;
    }
    return set;
  }

  /** The first smaller set that works too, otherwise `set`. `singleEvent` has tried sets of one. */
  async smallerThan(set: readonly number[]): Promise<IndexSmallestSet> {
    let exact = set.length <= 2;
    for (let size = 2; size < set.length && size <= LARGEST_EXACT; size++) {
      if (this.#rankings + subsetCount(this.#strongest.length, size) > this.#question.budget) break;
      const smaller = await this.#firstOut(subsetsOf(this.#strongest, size));
      if (smaller) return this.found(smaller, true);
      exact = size === set.length - 1;
    }
    return this.found(set, exact);
  }

  #isOut(scores: Float32Array): boolean {
    const { item, k } = this.#question;
    return rankOf(scores, item, this.#barred) > k;
  }

  /** How far the item's score is above the k-th best of the other items. */
  #lead(scores: Float32Array): number {
    const { item, k } = this.#question;
    const best = topK(scores, k, this.#others);
    return best.length < k ? Number.POSITIVE_INFINITY : scores[item] - scores[best[k - 1]];
  }

  /** The first of the sets without which the item is out. */
  async #firstOut(sets: readonly (readonly number[])[]): Promise<readonly number[] | undefined> {
    for (let from = 0; from < sets.length; from += TURN) {
      const chunk = sets.slice(from, from + TURN);
      const at = (await this.#scoresWithout(chunk)).findIndex((scores) => this.#isOut(scores));
      if (at >= 0) return chunk[at];
    }
    return undefined;
  }

  /** One [N] for each set of places that is left out. */
  async #scoresWithout(sets: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const rows: Float32Array[] = [];
    const pasts = sets.map((left) => without(this.#question.asked, left));
    for await (const row of scoresInTurns(this.#scorer, pasts, this.#pace)) rows.push(row);
    this.#rankings += sets.length;
    return rows;
  }
}
