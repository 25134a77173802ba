import { onCpu } from '../../gpu/device/on-cpu';
import { withoutAttributes } from './attributes';
import type { SequenceConfig } from './config';
import type { SequenceModel } from './model';
import { createReferencePersonal } from './personal/reference';
import { createPlanScorer } from './plan/plan-scorer';
import { createPlanTrainer } from './plan/plan-trainer';
import type { PlanRecipe } from './plan/recipe';
import type { SavedOutput } from './plan/record-loss';
import { createReferenceScorer, type ScoringReference } from './reference/reference-scorer';
import { createReferenceTrainer } from './reference/reference-trainer';

/** A sequence model written twice: in tfjs operations, and as kernels. */
interface SequenceImplementations<C extends SequenceConfig, F extends SavedOutput>
  extends Pick<SequenceModel<C>, 'config' | 'initial'> {
  readonly reference: ScoringReference<C>;
  readonly recipe: PlanRecipe<C, F>;
  /** Whether there are kernels for this configuration. */
  fitsKernels(config: C): boolean;
}

/**
 * The door to a model: kernels where there is a device and they can do it, tfjs operations
 * elsewhere.
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
     * Attribution needs gradients of one history alone and is the reference's everywhere: beside
     * kernels on the CPU, where hundreds of small steps cost nothing.
     */
    async createScorer({ device, visibility }, trained, learnt) {
      const { config: settings, parameters } = withoutAttributes(trained, learnt);
      const operations = createReferenceScorer(reference, settings, parameters);
      if (!device || !fitsKernels(settings)) return operations;
      try {
        const plan = await createPlanScorer(device, recipe, settings, parameters, visibility);
        const account = onCpu(() => createReferenceScorer(reference, settings, parameters));
        return {
          ...operations,
          score: (...asked) => plan.score(...asked),
          attribute: (...asked) => onCpu(() => account.attribute(...asked)),
          insight: {
            ...operations.insight,
            attribute: (...asked) => onCpu(() => account.insight.attribute(...asked)),
          },
          dispose() {
            plan.dispose();
            operations.dispose();
            account.dispose();
          },
        };
      } catch (error) {
        operations.dispose();
        throw error;
      }
    },
    /**
     * A few hundred numbers learn from a few dozen events: operations on any backend are fast
     * enough.
     */
    async createPersonalScorer(_, trained, learnt, personal) {
      const { config: settings, parameters } = withoutAttributes(trained, learnt);
      return createReferencePersonal(reference, settings, parameters, personal);
    },
  };
}
