import { parseArgs } from 'node:util';
import { BACKENDS } from '../../core/recommendation/recommendation';
import type { SettingValues } from '../../models/settings/setting';
import { modelSettings, settingsFor } from '../../models/settings/settings';
import { flagOf } from '../evaluate/arguments/usage';
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
/** What `npm run evaluate` is told for every row alike. */
const PASSED = ['data', 'items', 'backend', 'max-minutes', 'seed'];

export const usage = `usage: npm run ablate -- --data FILE [options]

  Trains SASRec once as it is and once with each change of a list, and prints a table in Markdown.

  --data FILE        interactions, as npm run evaluate takes them
  --items FILE       titles, prices, brands, categories
  --only NAME,...    these rows alone, beside the base
  --out DIR          keeps each row's result and report in DIR/NAME; rows that are there already, of the same data and settings, are not run again
  --max-minutes M    of each row
  --backend NAME     ${BACKENDS.join(' | ')}
  --seed N
  --epochs N, --patience N and every other setting of SASRec (npm run evaluate -- --help): of all rows alike

rows:
${ABLATIONS.map(({ name, what }) => `  ${name.padEnd(18)} ${what}`).join('\n')}
`;

/** @throws Error that names the flag, what was given and what is allowed; RangeError for settings */
export function parseArguments(argv: readonly string[]): AblationArguments {
  const known = ['only', 'out', ...PASSED, ...SETTINGS.map(flagOf)];
  const unknown = argv.find((word) => word.startsWith('--') && !known.includes(word.slice(2).split('=')[0]));
  if (unknown) throw new Error(`unknown flag ${unknown.split('=')[0]}`);
  const options = Object.fromEntries(known.map((flag) => [flag, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...argv], options, strict: true });
  const text = (flag: string): string | undefined => {
    const value = values[flag];
    return typeof value === 'string' ? value : undefined;
  };
  if (!text('data')) throw new Error('--data FILE is needed');
  const only = text('only')?.split(',');
  const missing = only?.find((name) => !ABLATIONS.some((row) => row.name === name));
  if (missing !== undefined)
    throw new Error(`no row "${missing}"; there are: ${ABLATIONS.map(({ name }) => name).join(', ')}`);
  const base = Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const value = text(flagOf(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const rows = ABLATIONS.filter(({ name }) => !only || only.includes(name));
  for (const { changes } of rows) settingsFor('sasrec', { ...base, ...changes });
  return {
    rows,
    out: text('out'),
    base,
    evaluation: PASSED.flatMap((flag) => {
      const value = text(flag);
      return value === undefined ? [] : [`--${flag}`, value];
    }),
  };
}
