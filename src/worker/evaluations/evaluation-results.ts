import type { ListedEvaluation } from '../../core/evaluation/evaluation-status';
import { accuracyColumns } from '../../core/evaluation/metrics';
import { BOOTSTRAP_SEED, comparePaired, type PairedComparison } from '../../core/evaluation/significance';
import { seededRandom } from '../../core/maths/random';
import type { Storage } from '../../storage/storage';
import { savedEvaluations } from '../saved/saved-evaluations';
import type { ShopService } from '../shop/shop-service';

/** List length at which two models are compared user by user. */
const COMPARED_AT = 10;

/** The stored evaluations of the open world. */
export interface EvaluationResults {
  /** Oldest first. */
  list(): Promise<readonly ListedEvaluation[]>;
  remove(id: string): Promise<readonly ListedEvaluation[]>;
  /** Test NDCG@10 compared user by user; null when the two have different test questions. */
  compare(a: string, b: string): Promise<PairedComparison | null>;
  /** The results in full, as JSON. */
  exportJson(ids: readonly string[]): Promise<string>;
}

export function createEvaluationResults(
  storage: Storage,
  shop: Pick<ShopService, 'shopper'>,
): EvaluationResults {
  const saved = async () => {
    const { world } = await shop.shopper();
    return savedEvaluations(storage, world.summary.catalogue);
  };
  const list = async (): Promise<ListedEvaluation[]> => {
    const stored = await (await saved()).list();
    return stored.map(({ result: { ranks: _, ...result }, ...kept }) => ({ ...kept, result }));
  };

  return {
    list,
    async remove(id) {
      await (await saved()).remove(id);
      return list();
    },
    async compare(a, b) {
      const stored = await (await saved()).list();
      const [first, second] = [a, b].map((id) => stored.find((record) => record.id === id)?.result);
      const areComparable =
        first !== undefined &&
        second !== undefined &&
        first.dataset.hash === second.dataset.hash &&
        first.split.kind === second.split.kind &&
        first.ranks.test.length === second.ranks.test.length;
      if (!areComparable) return null;
      const [of, against] = [first, second].map(({ ranks }) => accuracyColumns(ranks.test, COMPARED_AT).ndcg);
      return comparePaired(of, against, seededRandom(BOOTSTRAP_SEED));
    },
    async exportJson(ids) {
      const stored = await (await saved()).list();
      return JSON.stringify(
        stored.filter(({ id }) => ids.includes(id)),
        null,
        1,
      );
    },
  };
}
