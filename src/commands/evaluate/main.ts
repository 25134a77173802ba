import { hasFlag } from './arguments/parted-arguments';
import { asksForRatings } from './arguments/rating-arguments';

const argv = process.argv.slice(2);

/**
 * `npm run evaluate`: evaluates rankings, unless the arguments ask for explicit ratings, folds of
 * users or a hyperparameter search.
 */
if (asksForRatings(argv)) await import('./ratings').then(({ evaluateRatings }) => evaluateRatings());
else if (hasFlag(argv, 'search'))
  await import('./search').then(({ searchConfigurations }) => searchConfigurations());
else if (hasFlag(argv, 'folds')) await import('./folds').then(({ evaluateFolds }) => evaluateFolds());
else await import('./cli');
