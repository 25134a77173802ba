import type { Command, Option } from 'commander';
import { BACKENDS } from '../../core/recommendation/recommendation';
import type { SettingValues } from '../../models/settings/setting';
import { modelSettings, settingsFor } from '../../models/settings/settings';
import { givenSettings, settingOptions } from '../evaluate/arguments/setting-options';
import { commandLine, helpOf, option, readOptions, text } from '../shared/command-line';
import { ABLATIONS, type Ablation } from './ablations';

interface AblationArguments {
  /** Rows to be run besides the base, in the order of the list. */
  readonly rows: readonly Ablation[];
  /** Folder the rows' results are kept in. */
  readonly out?: string;
  /** Settings of all rows, checked. */
  readonly base: SettingValues;
  /** Passed on to each evaluation. */
  readonly evaluation: readonly string[];
}

const SETTINGS = Object.keys(modelSettings.sasrec);

/** Options passed on to `npm run evaluate` for every row, which checks them. */
const PASSED: Readonly<Record<string, Option>> = {
  data: option('--data <FILE>', 'interactions, as npm run evaluate takes them', text),
  items: option('--items <FILE>', 'titles, prices, brands, categories', text),
  backend: option('--backend <NAME>', BACKENDS.join(' | '), text),
  maxMinutes: option('--max-minutes <M>', 'of each row', text),
  seed: option('--seed <N>', '1 when not given', text),
};

function ablateCommand(): Command {
  const command = commandLine(
    'npm run ablate --',
    'Trains SASRec once as it is and once with each change of a list, and prints a table in Markdown.',
  )
    .usage('--data FILE [options]')
    .addOption(option('--only <NAME,...>', 'these rows alone, beside the base', rowNames))
    .addOption(
      option(
        '--out <DIR>',
        "keeps each row's result and report in DIR/NAME; rows that are there already, of the same data and settings, are not run again",
        text,
      ),
    )
    .addHelpText(
      'after',
      `
--epochs N, --patience N and every other setting of SASRec (npm run evaluate -- --help): of all rows alike

Rows:
${ABLATIONS.map(({ name, what }) => `  ${name.padEnd(18)} ${what}`).join('\n')}`,
    );
  for (const each of [...Object.values(PASSED), ...settingOptions(SETTINGS)]) command.addOption(each);
  return command;
}

function rowNames(given: string): readonly string[] {
  const names = given.split(',');
  const missing = names.find((name) => !ABLATIONS.some((row) => row.name === name));
  if (missing !== undefined)
    throw new Error(`no row "${missing}"; there are: ${ABLATIONS.map(({ name }) => name).join(', ')}`);
  return names;
}

export const usage = helpOf(ablateCommand());

interface AblateOptions extends Readonly<Record<string, unknown>> {
  readonly only?: readonly string[];
  readonly out?: string;
  readonly data?: string;
}

/**
 * @throws Error that names the flag, what was given and what is allowed; RangeError for settings
 */
export function parseArguments(argv: readonly string[]): AblationArguments {
  const options = readOptions<AblateOptions>(ablateCommand(), argv);
  const { only, out, data } = options;
  if (!data) throw new Error('--data FILE is needed');
  const base = givenSettings(options, SETTINGS);
  const rows = ABLATIONS.filter(({ name }) => !only || only.includes(name));
  for (const { changes } of rows) settingsFor('sasrec', { ...base, ...changes });
  return {
    rows,
    out,
    base,
    evaluation: Object.entries(PASSED).flatMap(([name, { long }]) => {
      const value = options[name];
      return long && typeof value === 'string' ? [long, value] : [];
    }),
  };
}
