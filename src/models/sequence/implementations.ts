import { onCpu } from '../../gpu/device/on-cpu';
import { withoutAttributes } from './attributes';
import type { SequenceConfig } from './config';
import type { SequenceModel } from './model';
import { createReferencePersonal } from './personal/reference';
import { createPlanScorer } from './plan/plan-scorer';
import { createPlanTrainer } from './plan/plan-trainer';
import type { PlanRecipe } from './plan/recipe';
import type { SavedOutput } from './plan/record-loss';
import { createReferenceScorer } from './reference/reference-scorer';
import { createReferenceTrainer } from './reference/reference-trainer';
import type { ScoringReference } from './reference/scoring-reference';

/** The two implementations of a sequence model: tfjs operations (reference) and kernels (plan). */
interface SequenceImplementations<C extends SequenceConfig, F extends SavedOutput>
  extends Pick<SequenceModel<C>, 'config' | 'initial'> {
  readonly reference: ScoringReference<C>;
  readonly recipe: PlanRecipe<C, F>;
  /** Whether the kernels support this configuration. */
  fitsKernels(config: C): boolean;
}

/**
 * A sequence model as the engine uses it: kernels where there is a GPU device and they support the
 * configuration, tfjs operations elsewhere. This is the only file that knows both implementations.
 */
export function sequenceModel<C extends SequenceConfig, F extends SavedOutput>({
  config,
  initial,
  reference,
  recipe,
  fitsKernels,
}: SequenceImplementations<C, F>): SequenceModel<C> {
  return {
    config,
    initial,
    async createTrainer({ device, visibility }, settings, state, itemCounts) {
      if (device && fitsKernels(settings))
        return createPlanTrainer(device, recipe, settings, state, { visibility, itemCounts });
      return createReferenceTrainer(reference, settings, state, itemCounts);
    },
    /**
     * Attribution always runs on the reference, because it needs gradients for a single history.
     * Beside kernels it runs on the CPU, where hundreds of small operations are cheap.
     */
    async createScorer({ device, visibility }, trained, learnt) {
      const { config: settings, parameters } = withoutAttributes(trained, learnt);
      const operations = createReferenceScorer(reference, settings, parameters);
      if (!device || !fitsKernels(settings)) return operations;
      try {
        const plan = await createPlanScorer(device, recipe, settings, parameters, visibility);
        const attribution = onCpu(() => createReferenceScorer(reference, settings, parameters));
        return {
          ...operations,
          score: (...asked) => plan.score(...asked),
          attribute: (...asked) => onCpu(() => attribution.attribute(...asked)),
          insight: {
            ...operations.insight,
            attribute: (...asked) => onCpu(() => attribution.insight.attribute(...asked)),
          },
          dispose() {
            plan.dispose();
            operations.dispose();
            attribution.dispose();
          },
        };
      } catch (error) {
        operations.dispose();
        throw error;
      }
    },
    /**
     * Personal steps train a few hundred numbers on a few dozen events: tfjs operations are fast
     * enough on any backend.
     */
    async createPersonalScorer(_, trained, learnt, personal) {
      const { config: settings, parameters } = withoutAttributes(trained, learnt);
      return createReferencePersonal(reference, settings, parameters, personal);
    },
  };
}
