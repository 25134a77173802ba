import {
  COMBINING_MODELS,
  EVALUATED_MODELS,
  type EvaluatedModel,
  type EvaluationRequest,
} from '../../../core/evaluation/evaluation';
import { modelSettings, settingsFor } from '../../../models/settings/settings';
import { type Configurations, readConfigurations } from './configuration-file';
import { type EvaluationOptions, readEvaluationOptions } from './options';

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

/** Default number of users whose explanations are measured. */
const EXPLAINED_USERS = 200;

type ReadOptions = ReturnType<typeof readEvaluationOptions>;

/** @throws Error that names the flag, what was given and what is allowed */
export const parseArguments = (argv: readonly string[]): RunArguments | ReportArguments =>
  argumentsFrom(readEvaluationOptions(argv));

/** @throws Error that names the flag, what was given and what is allowed */
export function argumentsFrom({ options, settings }: ReadOptions): RunArguments | ReportArguments {
  const { report, compare, data, demo, items, rankings, json, badRows, out, again = false } = options;
  if (report !== undefined) return { kind: 'report', report, compare };

  if (!data && !demo) throw new Error('--data FILE is needed, or --demo for the demo shop');
  if (demo && (data || items)) throw new Error('--demo takes no files');
  const models = modelsOf(options.model ?? '');
  const combining = models.find(combines);
  if (combining && out === undefined)
    throw new Error(`--model ${combining} needs --out DIR, where the rankings it combines are kept`);
  if (compare && out === undefined) throw new Error('--compare needs --report DIR or --out DIR');
  const jobs = jobsOf({ options, settings }, models);
  for (const [flag, given] of Object.entries({ json, rankings }))
    if (given !== undefined && jobs.length > 1)
      throw new Error(`--${flag} is for one model and one seed; for several give --out DIR`);
  if (jobs.length > 1 && out === undefined)
    throw new Error('several results need --out DIR, where they are kept and compared');
  return { kind: 'run', data, items, rankings, json, badRows, out, again, jobs, compare };
}

/** Whether a model learns from what others ranked. */
export const combines = (model: EvaluatedModel): boolean => COMBINING_MODELS.includes(model);

function modelsOf(given: string): EvaluatedModel[] {
  const names = given === 'all' ? EVALUATED_MODELS : given.split(',');
  const models = names.map((name) => {
    const model = EVALUATED_MODELS.find((known) => known === name);
    if (!model) throw new Error(`--model is one of ${EVALUATED_MODELS.join(', ')}, or all; got "${name}"`);
    return model;
  });
  return [...new Set([...models.filter((model) => !combines(model)), ...models.filter(combines)])];
}

function seedsOf({ seed, seeds }: EvaluationOptions): readonly number[] {
  if (seeds === undefined) return [seed ?? 1];
  if (seed !== undefined) throw new Error('give --seed or --seeds, not both');
  return seeds;
}

function jobsOf({ options, settings }: ReadOptions, models: readonly EvaluatedModel[]): Job[] {
  const { configuration: file, epochs, explain, explainUsers: users, maxMinutes } = options;
  const configurations: Configurations = file === undefined ? new Map() : readConfigurations(file);
  const homeless = Object.keys(settings).find((name) => models.every((model) => !modelSettings[model][name]));
  if (homeless !== undefined && models.length > 1)
    throw new Error(`none of ${models.join(', ')} has a setting "${homeless}"`);
  const seeds = seedsOf(options);
  if (users !== undefined && !explain) throw new Error('--explain-users needs --explain');
  const { split, backend, minEventsPerUser, minEventsPerItem } = options;
  const shared = {
    split,
    backend,
    minEventsPerUser,
    minEventsPerItem,
    ...(explain ? { explainUsers: users ?? EXPLAINED_USERS } : {}),
  } as const;
  const configured = models.map((model) => {
    const known = modelSettings[model];
    // A flag speaks to the models that have it; where there is one model alone, an error says that
    // it has not.
    const own = Object.entries(settings).filter(([name]) => models.length === 1 || known[name]);
    return {
      model,
      maxMinutes: maxMinutes ?? configurations.get(model)?.maxMinutes,
      // Checked here, so that a wrong value is reported before a browser starts.
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
