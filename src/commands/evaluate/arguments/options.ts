import type { Command } from 'commander';
import { EVALUATED_MODELS, SPLITS } from '../../../core/evaluation/evaluation';
import { SEARCH_STRATEGIES } from '../../../core/evaluation/hyperparameter-search';
import { BACKENDS, type BackendName } from '../../../core/recommendation/recommendation';
import type { SettingValues } from '../../../models/settings/setting';
import { modelSettings } from '../../../models/settings/settings';
import {
  commandLine,
  helpOf,
  numberFrom,
  oneOf,
  option,
  readOptions,
  text,
  wholeNumberFrom,
} from '../../shared/command-line';
import { givenSettings, settingLines, settingOptions } from './setting-options';

const BAD_ROWS = ['refuse', 'skip'] as const;

/**
 * The options of `npm run evaluate` for rankings: an evaluation, folds of users, a search, or a
 * report.
 */
export interface EvaluationOptions {
  readonly data?: string;
  readonly demo?: true;
  readonly items?: string;
  /** Names separated by commas, or `all`. */
  readonly model?: string;
  readonly split: (typeof SPLITS)[number];
  readonly backend: BackendName | 'auto';
  readonly epochs?: number;
  readonly maxMinutes?: number;
  readonly explain?: true;
  readonly explainUsers?: number;
  readonly configuration?: string;
  readonly seed?: number;
  readonly seeds?: readonly number[];
  readonly minEventsPerUser: number;
  readonly minEventsPerItem: number;
  readonly badRows: (typeof BAD_ROWS)[number];
  readonly out?: string;
  readonly again?: true;
  readonly rankings?: string;
  readonly json?: string;
  readonly report?: string;
  readonly compare?: readonly [string, string];
  readonly folds?: number;
  readonly search?: (typeof SEARCH_STRATEGIES)[number];
  readonly minutes?: string;
  readonly space?: string;
}

/**
 * The settings that have flags. `epochs` has an option of its own; the ensemble's `folds` is set by
 * `--configuration` alone, because `--folds` asks for cross-validation.
 */
const settingNames = [
  ...new Set(EVALUATED_MODELS.flatMap((model) => Object.keys(modelSettings[model]))),
].filter((name) => name !== 'epochs' && name !== 'folds');

const wholeNumbers = (given: string, flag: string): number[] => [
  ...new Set(given.split(',').map((each) => wholeNumberFrom(0)(each, flag))),
];

function twoNames(given: string, flag: string): readonly [string, string] {
  const [a, b, ...more] = given.split(',');
  if (!a || !b || more.length > 0) throw new Error(`${flag} takes two names as A,B; got "${given}"`);
  return [a, b];
}

/** The options that every evaluation understands, of rankings and of explicit ratings. */
export const sharedOptions = () => ({
  backend: option(`--backend <NAME>`, BACKENDS.join(' | '), oneOf<BackendName>(BACKENDS)).default(
    'auto',
    'the fastest that can be trusted',
  ),
  badRows: option(
    '--bad-rows <refuse|skip>',
    'what to do with a file that has bad rows',
    oneOf(BAD_ROWS),
  ).default('refuse'),
});

const settingsByModel = (): string =>
  EVALUATED_MODELS.map((model) => {
    const settings = Object.entries(modelSettings[model]).filter(([name]) => settingNames.includes(name));
    return settings.length > 0
      ? `${model}:\n${settingLines(Object.fromEntries(settings))}`
      : `${model}: nothing more to set`;
  }).join('\n');

function evaluationCommand(): Command {
  const { backend, badRows } = sharedOptions();
  const command = commandLine(
    'npm run evaluate --',
    "Evaluates the shop's models on a data set, in a headless browser.",
  )
    .usage(
      [
        '--data FILE --model NAMES [options]',
        '       npm run evaluate -- --report DIR [--compare A,B]',
        '       npm run evaluate -- --rating-folds PATH | --ratings FILE --folds K [options]',
        '                           explicit ratings; with --help their options',
      ].join('\n'),
    )
    .addOption(
      option(
        '--data <FILE>',
        'interactions: CSV, TSV, JSON Lines, or MovieLens (u.data, ratings.dat, ratings.csv)',
        text,
      ),
    )
    .addOption(option('--items <FILE>', 'titles, prices, brands, categories', text))
    .option('--demo', 'the demo shop instead of files: simulated shoppers, whose true causes are known')
    .addOption(
      option('--model <NAMES>', `one, several as a,b,c, or all: ${EVALUATED_MODELS.join(' | ')}`, text),
    )
    .addOption(option('--split <NAME>', SPLITS.join(' | '), oneOf(SPLITS)).default('leave-one-out'))
    .addOption(backend)
    .addOption(option('--epochs <N>', 'at most this many', wholeNumberFrom(1)))
    .addOption(
      option(
        '--max-minutes <M>',
        'a model ends by itself in about this time, test included',
        numberFrom(0.01),
      ),
    )
    .option(
      '--explain',
      'measures the explanations too: by effect, simple orders and what else the model tells of, with intervals and tests',
    )
    .addOption(
      option(
        '--explain-users <N>',
        'on a seeded sample of so many tested users; 200 when not given',
        wholeNumberFrom(1),
      ),
    )
    .addOption(
      option(
        '--configuration <FILE>',
        'JSON: { "sasrec": { "dim": 64, "epochs": 50, "maxMinutes": 10 }, ... }; flags come before it',
        text,
      ),
    )
    .addOption(option('--seed <N>', '1 when not given', wholeNumberFrom(0)))
    .addOption(
      option(
        '--seeds <N,N,...>',
        'each model once with each; the report has means and their spread',
        wholeNumbers,
      ),
    )
    .addOption(
      option(
        '--min-events-per-user <N>',
        'filters, repeated until nothing changes',
        wholeNumberFrom(0),
      ).default(0, 'off'),
    )
    .addOption(
      option('--min-events-per-item <N>', 'the same for items', wholeNumberFrom(0)).default(0, 'off'),
    )
    .addOption(badRows)
    .addOption(
      option(
        '--out <DIR>',
        'keeps each result as soon as it is there, and a report of all in report.md, report.json and charts; run again it goes on where it was',
        text,
      ),
    )
    .option('--again', 'trains anew what DIR has already')
    .addOption(
      option(
        '--rankings <FILE>',
        'for one model: writes user<TAB>item1,item2,... with 20 items for every test user',
        text,
      ),
    )
    .addOption(option('--json <FILE>', 'for one model: writes everything that was measured', text))
    .addOption(option('--report <DIR>', 'makes the report again from what is in DIR', text))
    .addOption(
      option(
        '--folds <K>',
        "cross-validation over users instead: each fold's users are new to the model; mean and spread",
        wholeNumberFrom(3),
      ),
    )
    .addOption(
      option(
        `--search <${SEARCH_STRATEGIES.join('|')}>`,
        'tries configurations of one model for --minutes M instead, by validation alone; --out DIR has the table of trials and the best for --configuration',
        oneOf(SEARCH_STRATEGIES),
      ),
    )
    .addOption(option('--minutes <M>', 'for a search: how long it takes', text))
    .addOption(
      option(
        '--space <FILE>',
        'for a search, JSON: { "learningRate": { "min": 1e-4, "max": 1e-2, "scale": "log" }, "dim": [32, 64] }',
        text,
      ),
    )
    .addOption(
      option('--compare <A,B>', 'tests two results of DIR against each other, user by user', twoNames),
    )
    .addHelpText('after', `\n${settingsByModel()}`);
  for (const setting of settingOptions(settingNames)) command.addOption(setting);
  return command;
}

export const usage = helpOf(evaluationCommand());

/**
 * @returns the options, and the settings of models that have flags of their own
 * @throws Error that names the flag, what was given and what is allowed
 */
export function readEvaluationOptions(argv: readonly string[]): {
  readonly options: EvaluationOptions;
  readonly settings: SettingValues;
} {
  const options = readOptions<EvaluationOptions & Record<string, unknown>>(evaluationCommand(), argv);
  return { options, settings: givenSettings(options, settingNames) };
}
