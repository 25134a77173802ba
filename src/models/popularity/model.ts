import type { FittedModel } from '../fitted-model';
import { createPopularity } from './popularity';

export const popularity: FittedModel = {
  fit: async (_backend, { sequences, items }) => createPopularity(sequences, items),
};
