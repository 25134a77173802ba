import { sequenceModel } from '../sequence/implementations';
import { lstmConfig } from './config';
import { initialLstmParameters } from './parameters';
import { fitsKernels, lstmRecipe } from './recipe';
import { lstmReference } from './reference';

export const lstm = sequenceModel({
  config: lstmConfig,
  initial: initialLstmParameters,
  reference: lstmReference,
  recipe: lstmRecipe,
  fitsKernels,
});
