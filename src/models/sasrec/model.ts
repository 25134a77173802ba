import type { SequenceModel } from '../sequence/model';
import { createPlanScorer } from '../sequence/plan-scorer';
import { createPlanTrainer } from '../sequence/plan-trainer';
import { createReferenceTrainer } from '../sequence/reference-trainer';
import { initialTransformerParameters } from '../transformer/parameters';
import { fitsKernels, transformerRecipe } from '../transformer/recipe';
import { transformerReference } from '../transformer/reference';
import { createTransformerReferenceScorer } from '../transformer/reference-scorer';
import { type SasrecConfig, sasrecConfig } from './config';

export const sasrec: SequenceModel<SasrecConfig> = {
  config: sasrecConfig,
  initial: initialTransformerParameters,
  async createTrainer(backend, config, state, itemCounts) {
    if (backend.device && fitsKernels(config))
      return createPlanTrainer(backend.device, transformerRecipe, config, state, {
        attention: backend.attention,
        itemCounts,
      });
    return createReferenceTrainer(transformerReference, config, state, itemCounts);
  },
  /** Attribution needs gradients of a few candidates alone and is the reference's everywhere. */
  async createScorer(backend, config, parameters) {
    const reference = createTransformerReferenceScorer(config, parameters);
    if (!backend.device || !fitsKernels(config)) return reference;
    try {
      const { device, attention } = backend;
      const plan = await createPlanScorer(device, transformerRecipe, config, parameters, attention);
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
  },
};
