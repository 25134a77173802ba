import type { EvaluatedModel, MemberRankings } from '../../core/evaluation/evaluation';
import {
  type EvaluationStatus,
  type LabRequest,
  type ListedEvaluation,
  noEvaluation,
} from '../../core/evaluation/evaluation-status';
import { accuracyColumns } from '../../core/evaluation/metrics';
import { comparePaired, type PairedComparison } from '../../core/evaluation/significance';
import { seededRandom } from '../../core/maths/random';
import { asProblem, ProblemError } from '../../core/problem';
import { evaluate } from '../../engine/evaluation/evaluate';
import { turn } from '../../engine/pace';
import type { Backend } from '../../gpu/device/backend';
import type { Storage } from '../../storage/storage';
import { type SavedEvaluation, savedEvaluations } from '../saved/saved-evaluations';
import type { ShopService } from '../shop/shop-service';
import type { LoadedWorld } from '../shop/world';

/** Status messages to the page, milliseconds apart. */
const REPORT_EVERY = 250;
const SEED = 1;
/** List length at which two models are compared user by user. */
const COMPARED_AT = 10;

/** Evaluations on the open world, asked for in the Lab: one at a time, and their results kept. */
export interface EvaluationService {
  status(): EvaluationStatus;
  /**
   * Puts the models in line, popularity first where it has no result yet; those already in line
   * keep their place.
   */
  start(request: LabRequest): Promise<EvaluationStatus>;
  /**
   * The one that runs ends, and what was learnt so far is evaluated and kept; those in line are
   * dropped.
   */
  cancel(): EvaluationStatus;
  /** Oldest first. */
  list(): Promise<readonly ListedEvaluation[]>;
  remove(id: string): Promise<readonly ListedEvaluation[]>;
  /** NDCG@10 on the test, user by user; null when they were not asked the same questions. */
  compare(a: string, b: string): Promise<PairedComparison | null>;
  /** Everything known of these, as JSON. */
  exportJson(ids: readonly string[]): Promise<string>;
  /** Ends all at once and keeps nothing of what runs: world or backend are about to change. */
  stop(): Promise<void>;
}

interface EvaluationParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  openBackend(): Promise<Backend>;
  /** Resolves once the page waits for no answer. */
  answered(): Promise<void>;
  /** Training makes way for evaluations as long as there are any. */
  onBusy(busy: boolean): void;
  onStatus(status: EvaluationStatus): void;
}

interface Waiting extends Omit<LabRequest, 'models'> {
  readonly model: EvaluatedModel;
}

export function createEvaluationService(parts: EvaluationParts): EvaluationService {
  const { storage, shop, now, clock, onBusy, onStatus } = parts;
  let status: EvaluationStatus = noEvaluation;
  let line: Waiting[] = [];
  let running: Promise<void> | undefined;
  let given = false;
  /** What the models of this line ranked, for one that combines them; by split and model. */
  const ranked = new Map<string, MemberRankings>();
  let reportedAt = Number.NEGATIVE_INFINITY;

  const update = (change: Partial<EvaluationStatus>, always = true) => {
    status = { ...status, ...change };
    if (!always && clock() - reportedAt < REPORT_EVERY) return;
    reportedAt = clock();
    onStatus(status);
  };
  const saved = async () => {
    const { world } = await shop.shopper();
    return savedEvaluations(storage, world.summary.catalogue);
  };
  const listed = async (): Promise<ListedEvaluation[]> =>
    (await (await saved()).list()).map(({ result: { ranks: _, ...result }, ...kept }) => ({
      ...kept,
      result,
    }));

  async function evaluateOne({ model, split, maxMinutes }: Waiting, world: LoadedWorld): Promise<void> {
    update({ running: { model }, waiting: line.map((next) => next.model), stopping: false });
    const { interactions, catalogue, summary } = world;
    const members = [...ranked].flatMap(([key, member]) => (key.startsWith(split) ? [member] : []));
    const evaluated = await evaluate(
      await parts.openBackend(),
      { interactions, products: catalogue.products, badRows: 0 },
      {
        ...{ model, split, maxMinutes, members, backend: 'auto', seed: SEED, configuration: {} },
        ...{ minEventsPerUser: 0, minEventsPerItem: 0 },
      },
      {
        clock,
        pace: {
          async next() {
            await turn();
            await parts.answered();
            if (given) throw new ProblemError({ code: 'cancelled' });
          },
        },
        onProgress: (progress) => update({ running: { model, progress } }, false),
        stopAsked: () => status.stopping,
      },
    );
    if (given) return;
    const { result } = evaluated;
    ranked.set(`${split} ${model}`, { name: model, ...evaluated.ranked.rankings });
    const record: SavedEvaluation = { id: crypto.randomUUID(), savedAt: now(), result };
    await savedEvaluations(storage, summary.catalogue).save(record);
    update({ stored: status.stored + 1 });
  }

  async function work(): Promise<void> {
    onBusy(true);
    const { world } = await shop.shopper();
    for (let next = line.shift(); next && !given; next = line.shift()) {
      const { model } = next;
      await evaluateOne(next, world).catch((error: unknown) => {
        const problem = asProblem(error);
        if (problem.code !== 'cancelled') update({ problem: { model, problem } });
      });
    }
  }

  return {
    status: () => status,
    async start({ models, ...how }) {
      const known = (await listed()).some(
        ({ result }) => result.model === 'popularity' && result.split.kind === how.split,
      );
      const wanted: EvaluatedModel[] = known ? [...models] : ['popularity', ...models];
      for (const model of new Set(wanted)) {
        const isThere = line.some((other) => other.model === model && other.split === how.split);
        if (!isThere) line.push({ ...how, model });
      }
      update({ waiting: line.map(({ model }) => model), problem: undefined });
      running ??= work()
        .catch((error: unknown) => update({ problem: { model: models[0], problem: asProblem(error) } }))
        .finally(() => {
          running = undefined;
          line = [];
          ranked.clear();
          onBusy(false);
          update({ running: undefined, waiting: [], stopping: false });
        });
      return status;
    },
    cancel() {
      line = [];
      update({ waiting: [], stopping: status.running !== undefined });
      return status;
    },
    list: listed,
    async remove(id) {
      await (await saved()).remove(id);
      return listed();
    },
    async compare(a, b) {
      const all = await (await saved()).list();
      const [first, second] = [a, b].map((id) => all.find((record) => record.id === id)?.result);
      const same =
        first !== undefined &&
        second !== undefined &&
        first.dataset.hash === second.dataset.hash &&
        first.split.kind === second.split.kind &&
        first.ranks.test.length === second.ranks.test.length;
      if (!same) return null;
      const [of, against] = [first, second].map(({ ranks }) => accuracyColumns(ranks.test, COMPARED_AT).ndcg);
      return comparePaired(of, against, seededRandom(SEED));
    },
    async exportJson(ids) {
      const all = await (await saved()).list();
      return JSON.stringify(
        all.filter(({ id }) => ids.includes(id)),
        null,
        1,
      );
    },
    async stop() {
      line = [];
      given = true;
      await running;
      given = false;
    },
  };
}
