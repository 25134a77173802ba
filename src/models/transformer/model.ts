import type { SequenceModel } from '../sequence/model';
import { createPlanScorer } from '../sequence/plan-scorer';
import { createPlanTrainer } from '../sequence/plan-trainer';
import { createReferenceTrainer } from '../sequence/reference-trainer';
import type { TransformerConfig, TransformerKind } from './config';
import { initialTransformerParameters } from './parameters';
import { fitsKernels, transformerRecipe } from './recipe';
import { transformerReference } from './reference';
import { createTransformerReferenceScorer } from './reference-scorer';

/** The door to a model that is a Transformer of this kind. */
export function transformerModel(
  kind: TransformerKind,
  config: SequenceModel<TransformerConfig>['config'],
): SequenceModel<TransformerConfig> {
  const recipe = transformerRecipe(kind);
  const operations = transformerReference(kind);
  return {
    config,
    initial: (settings) => initialTransformerParameters(kind, settings),
    async createTrainer(backend, settings, state, itemCounts) {
      if (backend.device && fitsKernels(settings))
        return createPlanTrainer(backend.device, recipe, settings, state, {
          attention: backend.attention,
          itemCounts,
        });
      return createReferenceTrainer(operations, settings, state, itemCounts);
    },
    /** Attribution needs gradients of a few candidates alone and is the reference's everywhere. */
    async createScorer(backend, settings, parameters) {
      const reference = createTransformerReferenceScorer(kind, settings, parameters);
      if (!backend.device || !fitsKernels(settings)) return reference;
      try {
        const { device, attention } = backend;
        const plan = await createPlanScorer(device, recipe, settings, parameters, attention);
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
}
