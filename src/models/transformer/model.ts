import { sequenceModel } from '../sequence/implementations';
import type { SequenceModel } from '../sequence/model';
import type { TransformerConfig, TransformerKind } from './config';
import { initialTransformerParameters } from './parameters';
import { fitsKernels, transformerRecipe } from './recipe';
import { transformerReference } from './reference';

/** A Transformer of this kind as the engine uses it. */
export const transformerModel = (
  kind: TransformerKind,
  config: SequenceModel<TransformerConfig>['config'],
): SequenceModel<TransformerConfig> =>
  sequenceModel({
    config,
    initial: (settings) => initialTransformerParameters(kind, settings),
    reference: transformerReference(kind),
    recipe: transformerRecipe(kind),
    fitsKernels,
  });
