import type { TrueCause } from '../../core/shop/true-cause';
import { readDataset } from '../../datasets/read-dataset';
import type { EvaluationData } from '../../engine/evaluation/evaluation-data';
import type { BadRowPolicy, DatasetFiles } from '../calls';
import { DEMO_SEED, demoWorld } from '../shop/world';

/** The data set in the files. @throws ProblemError as `readDataset` */
export async function dataOf(
  files: DatasetFiles,
  badRows: BadRowPolicy,
  now: number,
  signal: AbortSignal,
): Promise<EvaluationData> {
  const { interactions, catalogue, report } = await readDataset(files, { badRows, now, signal });
  return { interactions, products: catalogue.products, badRows: report.badRowCount };
}

/** The demo shop, with the true cause of each event: its shoppers are simulated. */
export function demoData(now: number): EvaluationData {
  const { interactions, catalogue, causesOf } = demoWorld(DEMO_SEED, now);
  const known = new Map<string, ReadonlyMap<string, TrueCause> | undefined>();
  return {
    interactions,
    products: catalogue.products,
    badRows: 0,
    causeOf(user, item) {
      if (!known.has(user)) known.set(user, causesOf?.(user));
      return known.get(user)?.get(item)?.because;
    },
  };
}
