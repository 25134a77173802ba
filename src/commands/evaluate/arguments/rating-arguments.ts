import type { Command } from 'commander';
import type { RatingRequest } from '../../../core/evaluation/rating-evaluation';
import { biasedSettings } from '../../../models/biased-factorization/settings';
import { checkedSettings } from '../../../models/settings/setting';
import { commandLine, helpOf, option, readOptions, text, wholeNumberFrom } from '../../shared/command-line';
import { type EvaluationOptions, sharedOptions } from './options';
import { givenSettings, settingLines, settingOptions } from './setting-options';

export interface RatingArguments {
  /**
   * Files NAME-train.* and NAME-test.* whose path begins so, or that lie in a folder of this path.
   */
  readonly ratingFolds?: string;
  /** One file with all ratings, for `request.folds`. */
  readonly ratings?: string;
  readonly json?: string;
  /** Folder that the result is kept in, as NAME.ratings.json. */
  readonly out?: string;
  readonly name: string;
  readonly request: RatingRequest;
}

interface RatingOptions extends Pick<EvaluationOptions, 'backend' | 'badRows' | 'json' | 'out'> {
  readonly ratingFolds?: string;
  readonly ratings?: string;
  readonly folds?: number;
  readonly seed: number;
  readonly name: string;
}

const settingNames = Object.keys(biasedSettings);

function ratingCommand(): Command {
  const { backend, badRows } = sharedOptions();
  const command = commandLine(
    'npm run evaluate --',
    'Explicit ratings: biased factorization, by RMSE and MAE.',
  )
    .usage('--rating-folds PATH [options]\n       npm run evaluate -- --ratings FILE --folds K [options]')
    .addOption(
      option(
        '--rating-folds <PATH>',
        'a folder of pairs NAME-train.csv and NAME-test.csv, or the beginning of their paths',
        text,
      ),
    )
    .addOption(option('--ratings <FILE>', 'one file with a column rating', text))
    .addOption(
      option('--folds <K>', 'cross-validation of that file in K parts drawn by the seed', wholeNumberFrom(2)),
    )
    .addOption(backend)
    .addOption(option('--seed <N>', '', wholeNumberFrom(0)).default(1))
    .addOption(badRows)
    .addOption(option('--json <FILE>', 'writes everything that was measured', text))
    .addOption(option('--out <DIR>', 'keeps the result in a folder of results, for its report', text))
    .addOption(option('--name <NAME>', "with --out, the result's name", text).default('biased-factorization'))
    .addHelpText('after', `\nsettings:\n${settingLines(biasedSettings)}`);
  for (const setting of settingOptions(settingNames)) command.addOption(setting);
  return command;
}

export const ratingUsage = helpOf(ratingCommand());

/** @throws Error that names the flag, what was given and what is allowed */
export function parseRatingArguments(argv: readonly string[]): RatingArguments {
  const options = readOptions<RatingOptions & Record<string, unknown>>(ratingCommand(), argv);
  const { ratings, ratingFolds, folds, json, out, name, backend, seed, badRows } = options;
  if (
    (ratings === undefined) !== (folds === undefined) ||
    (ratings === undefined) === (ratingFolds === undefined)
  )
    throw new Error('either --rating-folds PATH, or --ratings FILE with --folds K');
  const configuration = givenSettings(options, settingNames);
  checkedSettings('biased-factorization', biasedSettings, configuration);
  return { ratingFolds, ratings, json, out, name, request: { backend, seed, configuration, folds, badRows } };
}
