import { parseArgs } from 'node:util';
import type { RatingRequest } from '../../../core/evaluation/rating-evaluation';
import { BACKENDS, type BackendName } from '../../../core/recommendation/recommendation';
import { biasedSettings } from '../../../models/biased-factorization/settings';
import { checkedSettings } from '../../../models/settings/setting';
import { flagOf, settingLine } from './usage';

export interface RatingArguments {
  /** Files NAME-train.* and NAME-test.* whose path begins so, or that lie in a folder of this path. */
  readonly ratingFolds?: string;
  /** One file with all ratings, for `request.folds`. */
  readonly ratings?: string;
  readonly json?: string;
  /** Folder that the result is kept in, as NAME.ratings.json. */
  readonly out?: string;
  readonly name: string;
  readonly request: RatingRequest;
}

export const ratingUsage = `usage: npm run evaluate -- --rating-folds PATH [options]
       npm run evaluate -- --ratings FILE --folds K [options]

Explicit ratings: biased factorization, by RMSE and MAE.

  --rating-folds PATH      a folder of pairs NAME-train.csv and NAME-test.csv, or the beginning of their paths
  --ratings FILE           one file with a column rating
  --folds K                cross-validation of that file in K parts drawn by the seed
  --backend NAME           ${BACKENDS.join(' | ')}; the fastest that can be trusted when not given
  --seed N                 1 when not given
  --bad-rows refuse|skip   what to do with a file that has bad rows; refuse when not given
  --json FILE              writes everything that was measured
  --out DIR --name NAME    keeps the result in a folder of results, for its report
${Object.entries(biasedSettings)
  .map(([name, setting]) => settingLine(name, setting))
  .join('\n')}
`;

const OWN_FLAGS = ['rating-folds', 'ratings', 'folds', 'backend', 'seed', 'json', 'out', 'name', 'bad-rows'];

/** Whether a command line asks for ratings, not for rankings. */
export const asksForRatings = (argv: readonly string[]): boolean =>
  argv.some((word) => /^--(rating-folds|ratings)(=|$)/.test(word));

/** @throws Error that names the flag, what was given and what is allowed */
export function parseRatingArguments(argv: readonly string[]): RatingArguments {
  const settingNames = Object.keys(biasedSettings);
  const known = [...OWN_FLAGS, ...settingNames.map(flagOf)];
  const { values } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(known.map((flag) => [flag, { type: 'string' as const }])),
    strict: true,
  });
  const text = (flag: string): string | undefined =>
    typeof values[flag] === 'string' ? values[flag] : undefined;
  const whole = (flag: string, least: number): number | undefined => {
    const given = text(flag);
    if (given === undefined) return undefined;
    if (!/^\d+$/.test(given) || Number(given) < least)
      throw new Error(`--${flag} takes a whole number from ${least}; got "${given}"`);
    return Number(given);
  };
  const backend = text('backend') ?? 'auto';
  const isBackend = (name: string): name is BackendName => BACKENDS.some((known) => known === name);
  if (backend !== 'auto' && !isBackend(backend))
    throw new Error(`--backend is one of ${BACKENDS.join(', ')}; got "${backend}"`);
  const badRows = text('bad-rows') ?? 'refuse';
  if (badRows !== 'refuse' && badRows !== 'skip')
    throw new Error(`--bad-rows is refuse or skip; got "${badRows}"`);
  const folds = whole('folds', 2);
  const [ratings, ratingFolds] = [text('ratings'), text('rating-folds')];
  if (
    (ratings === undefined) !== (folds === undefined) ||
    (ratings === undefined) === (ratingFolds === undefined)
  )
    throw new Error('either --rating-folds PATH, or --ratings FILE with --folds K');
  const configuration = Object.fromEntries(
    settingNames.flatMap((name) => {
      const given = text(flagOf(name));
      return given === undefined ? [] : [[name, given]];
    }),
  );
  checkedSettings('biased-factorization', biasedSettings, configuration);
  return {
    ratingFolds,
    ratings,
    json: text('json'),
    out: text('out'),
    name: text('name') ?? 'biased-factorization',
    request: { backend, seed: whole('seed', 0) ?? 1, configuration, folds, badRows },
  };
}
