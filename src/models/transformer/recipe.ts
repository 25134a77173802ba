import type { PlanRecipe } from '../sequence/plan/recipe';
import { sites, type TransformerConfig, type TransformerKind } from './config';
import { transformerShapes } from './parameters';
import { recordBackward } from './record-backward';
import { recordForward, type SavedForward } from './record-forward';

/** The kernels load vectors of four numbers; other head widths run on the reference. */
export const fitsKernels = ({ dim, heads }: TransformerConfig): boolean => dim % (4 * heads) === 0;

/** How a Transformer of this kind becomes kernels. */
export const transformerRecipe = (kind: TransformerKind): PlanRecipe<TransformerConfig, SavedForward> => ({
  shapes: (config) => transformerShapes(kind, config),
  check({ dim, heads }) {
    if (dim % (4 * heads) !== 0)
      throw new Error(`the GPU plan needs heads as wide as a multiple of 4; ${dim} / ${heads} is not`);
  },
  lastSite: ({ blocks }) => sites.feedForwardOut(blocks - 1),
  recordForward: (context, newestOnly) => recordForward(context, kind, newestOnly),
  recordBackward: (context, forward, loss) => recordBackward(context, kind, forward, loss),
});
