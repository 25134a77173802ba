/**
 * Seed of everything the shop's training draws: which shoppers are held out, and the initial
 * parameters, batches and negatives of every model.
 */
export const TRAINING_SEED = 1;
