import type { Backend } from '../../gpu/backend';
import type { ParameterSet } from '../parameters';
import type { SequenceScorer } from '../sequence-scorer';
import type { SasrecConfig } from './config';
import { fitsKernels } from './plan-context';
import { createSasrecPlanScorer } from './plan-scorer';
import { createSasrecReferenceScorer } from './reference-scorer';

/**
 * The fastest way this backend has to score with SASRec: fused kernels on a GPU device, tfjs operations elsewhere. Attribution needs
 * gradients of a few candidates alone and is the reference's everywhere.
 * @throws Error when `parameters` are of another configuration
 */
export async function createSasrecScorer(
  backend: Backend,
  config: SasrecConfig,
  parameters: ParameterSet,
): Promise<SequenceScorer> {
  const reference = createSasrecReferenceScorer(config, parameters);
  if (!backend.device || !fitsKernels(config)) return reference;
  try {
    const plan = await createSasrecPlanScorer(backend.device, config, parameters);
    return {
      ...reference,
      score: (histories) => plan.score(histories),
      dispose() {
        plan.dispose();
        reference.dispose();
      },
    };
  } catch (error) {
    reference.dispose();
    throw error;
  }
}
