import { asksForRatings } from './rating-arguments';

/** `npm run evaluate`: rankings, or explicit ratings where those are given. */
if (asksForRatings(process.argv.slice(2)))
  await import('./ratings').then(({ evaluateRatings }) => evaluateRatings());
else await import('./cli');
