import { parseArgs } from 'node:util';
import {
  type EvaluatedModel,
  type EvaluationRequest,
  EVALUATED_MODELS as MODELS,
} from '../../src/core/evaluation';
import { BACKENDS, type BackendName } from '../../src/core/recommendation';
import { modelSettings, settingsFor } from '../../src/models/settings';

export interface Arguments {
  readonly data: string;
  readonly items?: string;
  readonly rankings?: string;
  readonly json?: string;
  readonly badRows: 'refuse' | 'skip';
  readonly request: EvaluationRequest;
}

/** `maxLength` is `--max-length` on the command line. */
export const flagOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const usage = `usage: npm run evaluate -- --data FILE --model NAME [options]

  --data FILE              interactions: CSV, TSV, JSON Lines, or MovieLens (u.data, ratings.dat, ratings.csv)
  --items FILE             titles, prices, brands, categories
  --model NAME             ${MODELS.join(' | ')}
  --backend NAME           ${BACKENDS.join(' | ')}; the fastest that can be trusted when not given
  --epochs N               at most this many
  --max-minutes M          ends by itself in about this time, test included
  --min-events-per-user N  filters, repeated until nothing changes; off when not given
  --min-events-per-item N
  --bad-rows refuse|skip   what to do with a file that has bad rows; refuse when not given
  --seed N                 1 when not given
  --rankings FILE          writes user<TAB>item1,item2,... with 20 items for every test user
  --json FILE              writes everything that was measured

${MODELS.map((model) => {
  const names = Object.entries(modelSettings[model]).filter(([name]) => name !== 'epochs');
  const lines = names.map(
    ([name, setting]) =>
      `  --${flagOf(name)} ${setting.kind === 'choice' ? setting.choices.join('|') : 'N'} (${setting.value})`,
  );
  return `${model}: ${lines.length > 0 ? `\n${lines.join('\n')}` : 'nothing more to set'}`;
}).join('\n')}
`;

const isModel = (name: string): name is EvaluatedModel => MODELS.some((model) => model === name);
const isBackend = (name: string): name is BackendName => BACKENDS.some((backend) => backend === name);

/** @throws Error that names the flag, what was given and what is allowed */
export function parseArguments(argv: readonly string[]): Arguments {
  const settingFlags = [...new Set(MODELS.flatMap((model) => Object.keys(modelSettings[model])))].filter(
    (name) => name !== 'epochs',
  );
  const ownFlags = [
    'data',
    'items',
    'model',
    'backend',
    'epochs',
    'max-minutes',
    'min-events-per-user',
    'min-events-per-item',
    'bad-rows',
    'seed',
    'rankings',
    'json',
  ];
  const known = [...ownFlags, ...settingFlags.map(flagOf)];
  const unknown = argv.find((word) => word.startsWith('--') && !known.includes(word.slice(2).split('=')[0]));
  if (unknown)
    throw new Error(
      `unknown flag ${unknown.split('=')[0]}; known are: ${known.map((flag) => `--${flag}`).join(', ')}`,
    );
  const options = Object.fromEntries(known.map((flag) => [flag, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...argv], options, strict: true });
  const text = (flag: string): string | undefined =>
    typeof values[flag] === 'string' ? values[flag] : undefined;
  const number = (flag: string, min: number, whole: boolean): number | undefined => {
    const given = text(flag);
    if (given === undefined) return undefined;
    const value = Number(given);
    if (
      given.trim() === '' ||
      !Number.isFinite(value) ||
      value < min ||
      (whole && !Number.isInteger(value))
    ) {
      throw new Error(`--${flag} takes a ${whole ? 'whole ' : ''}number from ${min}; got "${given}"`);
    }
    return value;
  };

  const data = text('data');
  if (!data) throw new Error('--data FILE is needed');
  const model = text('model') ?? '';
  if (!isModel(model)) throw new Error(`--model is one of ${MODELS.join(', ')}; got "${model}"`);
  const backend = text('backend') ?? 'auto';
  if (backend !== 'auto' && !isBackend(backend))
    throw new Error(`--backend is one of ${BACKENDS.join(', ')}; got "${backend}"`);
  const badRows = text('bad-rows') ?? 'refuse';
  if (badRows !== 'refuse' && badRows !== 'skip')
    throw new Error(`--bad-rows is refuse or skip; got "${badRows}"`);
  const configuration = Object.fromEntries(
    settingFlags.flatMap((name) =>
      text(flagOf(name)) === undefined ? [] : [[name, text(flagOf(name)) ?? '']],
    ),
  );
  const epochs = number('epochs', 1, true);
  // Checked here too, so that a wrong value is told before a browser starts.
  settingsFor(model, { ...configuration, ...(epochs === undefined ? {} : { epochs }) });
  return {
    data,
    items: text('items'),
    rankings: text('rankings'),
    json: text('json'),
    badRows,
    request: {
      model,
      split: 'leave-one-out',
      backend,
      epochs,
      maxMinutes: number('max-minutes', 0.01, false),
      minEventsPerUser: number('min-events-per-user', 0, true) ?? 0,
      minEventsPerItem: number('min-events-per-item', 0, true) ?? 0,
      seed: number('seed', 0, true) ?? 1,
      configuration,
    },
  };
}
