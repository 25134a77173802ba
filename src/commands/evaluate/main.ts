import { evaluateRankings } from './cli';
import { evaluateFolds } from './folds';
import { evaluateRatings } from './ratings';
import { searchConfigurations } from './search';

/**
 * `npm run evaluate`: evaluates rankings, unless the arguments ask for explicit ratings, folds of
 * users or a hyperparameter search.
 */

const flags = process.argv.slice(2).map((word) => word.split('=')[0]);
const asksFor = (...some: string[]) => some.some((flag) => flags.includes(flag));

if (asksFor('--ratings', '--rating-folds')) await evaluateRatings();
else if (asksFor('--search')) await searchConfigurations();
else if (asksFor('--folds')) await evaluateFolds();
else await evaluateRankings();
