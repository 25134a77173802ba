import { sequenceModel } from '../sequence/implementations';
import type { SequenceModel } from '../sequence/model';
import type { TransformerConfig, TransformerKind } from './config';
import { initialTransformerParameters } from './parameters';
import { fitsKernels, transformerRecipe } from './recipe';
import { transformerReference } from './reference';

/** The door to a model that is a Transformer of this kind. */
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
