import { parseArgs } from 'node:util';
import {
  COMBINING_MODELS,
  EVALUATED_MODELS,
  type EvaluatedModel,
  type EvaluationRequest,
  SPLITS,
} from '../../../core/evaluation/evaluation';
import { BACKENDS } from '../../../core/recommendation/recommendation';
import { modelSettings, settingsFor } from '../../../models/settings/settings';
import { type Configurations, readConfigurations } from './configuration-file';
import { flagOf, settingNames } from './usage';

/** One model to train with one seed. */
interface Job {
  /** Of the result: the model's, and its seed's where there are several. */
  readonly name: string;
  readonly request: EvaluationRequest;
}

export interface RunArguments {
  readonly kind: 'run';
  /** Absent for the demo shop. */
  readonly data?: string;
  readonly items?: string;
  readonly rankings?: string;
  readonly json?: string;
  readonly badRows: 'refuse' | 'skip';
  /** Where results are kept. */
  readonly out?: string;
  readonly again: boolean;
  /** In the order they are done: what combines others comes last. */
  readonly jobs: readonly Job[];
  readonly compare?: readonly [string, string];
}

interface ReportArguments {
  readonly kind: 'report';
  readonly report: string;
  readonly compare?: readonly [string, string];
}

const OWN_FLAGS = [
  'data',
  'items',
  'model',
  'split',
  'backend',
  'epochs',
  'max-minutes',
  'explain-users',
  'configuration',
  'seed',
  'seeds',
  'min-events-per-user',
  'min-events-per-item',
  'bad-rows',
  'out',
  'rankings',
  'json',
  'report',
  'compare',
];
const SWITCHES = ['again', 'demo', 'explain'];

/** Users whose explanations are measured where nobody says how many. */
const EXPLAINED_USERS = 200;

/** The words of a command line by flag, and how each is understood. @throws Error that names the flag, what was given and what is allowed */
function readFlags(argv: readonly string[]) {
  const known = [...OWN_FLAGS, ...settingNames.map(flagOf)];
  const unknown = argv.find(
    (word) => word.startsWith('--') && ![...known, ...SWITCHES].includes(word.slice(2).split('=')[0]),
  );
  if (unknown) {
    const all = [...known, ...SWITCHES].map((flag) => `--${flag}`).join(', ');
    throw new Error(`unknown flag ${unknown.split('=')[0]}; known are: ${all}`);
  }
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const flag of known) options[flag] = { type: 'string' };
  for (const flag of SWITCHES) options[flag] = { type: 'boolean' };
  const { values } = parseArgs({ args: [...argv], strict: true, options });
  const text = (flag: string): string | undefined => {
    const value = values[flag];
    return typeof value === 'string' ? value : undefined;
  };
  const numberOf = (flag: string, given: string, min: number, whole: boolean): number => {
    const value = Number(given);
    const fits =
      given.trim() !== '' && Number.isFinite(value) && value >= min && (!whole || Number.isInteger(value));
    if (!fits)
      throw new Error(`--${flag} takes a ${whole ? 'whole ' : ''}number from ${min}; got "${given}"`);
    return value;
  };
  return {
    text,
    numberOf,
    number(flag: string, min: number, whole: boolean): number | undefined {
      const given = text(flag);
      return given === undefined ? undefined : numberOf(flag, given, min, whole);
    },
    oneOf<T extends string>(flag: string, allowed: readonly T[]): T | undefined {
      const given = text(flag);
      if (given === undefined) return undefined;
      const found = allowed.find((name) => name === given);
      if (!found) throw new Error(`--${flag} is one of ${allowed.join(', ')}; got "${given}"`);
      return found;
    },
    switched: (flag: string): boolean => values[flag] === true,
  };
}

type Flags = ReturnType<typeof readFlags>;

/** @throws Error that names the flag, what was given and what is allowed */
export function parseArguments(argv: readonly string[]): RunArguments | ReportArguments {
  const flags = readFlags(argv);
  const compare = comparedBy(flags);
  const report = flags.text('report');
  if (report !== undefined) return { kind: 'report', report, compare };

  const data = flags.text('data');
  const demo = flags.switched('demo');
  if (!data && !demo) throw new Error('--data FILE is needed, or --demo for the demo shop');
  if (demo && (data || flags.text('items'))) throw new Error('--demo takes no files');
  const models = modelsOf(flags);
  const out = flags.text('out');
  const combining = models.find(combines);
  if (combining && out === undefined)
    throw new Error(`--model ${combining} needs --out DIR, where the rankings it combines are kept`);
  if (compare && out === undefined) throw new Error('--compare needs --report DIR or --out DIR');
  const jobs = jobsOf(flags, models);
  for (const flag of ['json', 'rankings'])
    if (flags.text(flag) !== undefined && jobs.length > 1)
      throw new Error(`--${flag} is for one model and one seed; for several give --out DIR`);
  if (jobs.length > 1 && out === undefined)
    throw new Error('several results need --out DIR, where they are kept and compared');
  return {
    kind: 'run',
    data,
    items: flags.text('items'),
    rankings: flags.text('rankings'),
    json: flags.text('json'),
    badRows: flags.oneOf('bad-rows', ['refuse', 'skip'] as const) ?? 'refuse',
    out,
    again: flags.switched('again'),
    jobs,
    compare,
  };
}

function comparedBy(flags: Flags): readonly [string, string] | undefined {
  const given = flags.text('compare');
  if (given === undefined) return undefined;
  const [a, b, ...more] = given.split(',');
  if (!a || !b || more.length > 0) throw new Error(`--compare takes two names as A,B; got "${given}"`);
  return [a, b];
}

/** Whether a model learns from what others ranked. */
export const combines = (model: EvaluatedModel): boolean => COMBINING_MODELS.includes(model);

function modelsOf(flags: Flags): EvaluatedModel[] {
  const given = flags.text('model') ?? '';
  const names = given === 'all' ? EVALUATED_MODELS : given.split(',');
  const models = names.map((name) => {
    const model = EVALUATED_MODELS.find((known) => known === name);
    if (!model) throw new Error(`--model is one of ${EVALUATED_MODELS.join(', ')}, or all; got "${name}"`);
    return model;
  });
  return [...new Set([...models.filter((model) => !combines(model)), ...models.filter(combines)])];
}

function seedsOf(flags: Flags): number[] {
  const several = flags.text('seeds');
  if (several === undefined) return [flags.number('seed', 0, true) ?? 1];
  if (flags.text('seed') !== undefined) throw new Error('give --seed or --seeds, not both');
  return [...new Set(several.split(',').map((seed) => flags.numberOf('seeds', seed, 0, true)))];
}

function jobsOf(flags: Flags, models: readonly EvaluatedModel[]): Job[] {
  const file = flags.text('configuration');
  const configurations: Configurations = file === undefined ? new Map() : readConfigurations(file);
  const epochs = flags.number('epochs', 1, true);
  const given: Record<string, string> = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = flags.text(flagOf(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const homeless = Object.keys(given).find((name) => models.every((model) => !modelSettings[model][name]));
  if (homeless !== undefined && models.length > 1)
    throw new Error(`none of ${models.join(', ')} has a setting "${homeless}"`);
  const seeds = seedsOf(flags);
  const users = flags.number('explain-users', 1, true);
  if (users !== undefined && !flags.switched('explain')) throw new Error('--explain-users needs --explain');
  const maxMinutes = flags.number('max-minutes', 0.01, false);
  const shared = {
    split: flags.oneOf('split', SPLITS) ?? 'leave-one-out',
    backend: flags.oneOf('backend', BACKENDS) ?? 'auto',
    minEventsPerUser: flags.number('min-events-per-user', 0, true) ?? 0,
    minEventsPerItem: flags.number('min-events-per-item', 0, true) ?? 0,
    ...(flags.switched('explain') ? { explainUsers: users ?? EXPLAINED_USERS } : {}),
  } as const;
  const configured = models.map((model) => {
    const known = modelSettings[model];
    // A flag speaks to the models that have it; where there is one model alone, an error says that it has not.
    const own = Object.entries(given).filter(([name]) => models.length === 1 || known[name]);
    return {
      model,
      maxMinutes: maxMinutes ?? configurations.get(model)?.maxMinutes,
      // Checked here, so that a wrong value is told before a browser starts.
      configuration: settingsFor(model, {
        ...configurations.get(model)?.values,
        ...Object.fromEntries(own),
        ...(epochs !== undefined && (known.epochs || models.length === 1) ? { epochs } : {}),
      }),
    };
  });
  return seeds.flatMap((seed) =>
    configured.map(({ model, ...rest }) => ({
      name: seeds.length === 1 ? model : `${model}.seed-${seed}`,
      request: { model, seed, ...shared, ...rest },
    })),
  );
}
