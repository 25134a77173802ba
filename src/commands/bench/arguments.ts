import { parseArgs } from 'node:util';
import { GPU_WORKLOADS, WORKLOADS, type WorkloadName } from './page/names';

export interface BenchArguments {
  readonly json?: string;
  readonly profile: boolean;
  readonly workloads: readonly WorkloadName[];
  /** Parts of rivals' names; all rivals when empty. */
  readonly only: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  /** The browser chooses the adapter. */
  readonly gpu: boolean;
  /** Our step's cost against its size, in place of the workloads. */
  readonly sizes: boolean;
  /** PyTorch on the CPU as one more rival. */
  readonly native: boolean;
  /** Where the chart of the sizes goes. */
  readonly chart?: string;
}

const DEFAULTS = { rounds: 10, seconds: 12 };

export const usage = `usage: npm run bench -- [options]

Times training steps of this project and of its rivals in one browser, from the same weights on the same batch, in turn: A B C A B C.

  --json FILE     writes everything that was measured
  --gpu           on the real GPU, and at the sizes for one too
  --only NAMES    workloads and rivals to run, separated by commas; a rival is named by any part of its name:
                  --only sasrec,jax-js,wasm
  --rounds N      times each rival's step comes round at most (${DEFAULTS.rounds}); a slow one comes round less often
  --seconds S     time a rival gets, in seconds; at least 3 steps all the same (${DEFAULTS.seconds})
  --native        adds PyTorch outside of the browser, on the CPU; VITRINE_PYTHON may name the Python that has it
  --profile       adds the time of each of our kernels
  --sizes         in place of all that: our SASRec step against items, length and batch, one after the other
  --chart FILE    with --sizes, draws them as SVG
  --help

workloads: ${WORKLOADS.join(', ')}; with --gpu also ${GPU_WORKLOADS.join(', ')}
`;

const OPTIONS = {
  json: { type: 'string' },
  gpu: { type: 'boolean' },
  only: { type: 'string' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  profile: { type: 'boolean' },
  sizes: { type: 'boolean' },
  native: { type: 'boolean' },
  chart: { type: 'string' },
} as const;

/** @throws Error that names the flag, what was given and what is allowed */
export function parseArguments(argv: readonly string[]): BenchArguments {
  const known = Object.keys(OPTIONS);
  const unknown = argv.find((word) => word.startsWith('--') && !known.includes(word.slice(2).split('=')[0]));
  if (unknown)
    throw new Error(
      `unknown flag ${unknown.split('=')[0]}; known are: ${known.map((flag) => `--${flag}`).join(', ')}`,
    );
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: true });
  const number = (flag: 'rounds' | 'seconds', min: number, whole: boolean): number => {
    const given = values[flag];
    if (given === undefined) return DEFAULTS[flag];
    const value = Number(given);
    if (given.trim() === '' || !Number.isFinite(value) || value < min || (whole && !Number.isInteger(value)))
      throw new Error(`--${flag} takes a ${whole ? 'whole ' : ''}number from ${min}; got "${given}"`);
    return value;
  };
  const gpu = values.gpu ?? false;
  const all: readonly WorkloadName[] = gpu ? [...WORKLOADS, ...GPU_WORKLOADS] : WORKLOADS;
  const named = values.only?.split(',').map((name) => name.trim()) ?? [];
  if (named.includes('')) throw new Error(`--only takes names separated by commas; got "${values.only}"`);
  const tooLarge = gpu ? undefined : GPU_WORKLOADS.find((name) => named.includes(name));
  if (tooLarge) throw new Error(`--only ${tooLarge} needs --gpu`);
  const sizes = values.sizes ?? false;
  const without = (['only', 'rounds', 'seconds', 'profile', 'native'] as const).find(
    (flag) => values[flag] !== undefined,
  );
  if (sizes && without) throw new Error(`--${without} says nothing with --sizes`);
  if (values.chart !== undefined && !sizes) throw new Error('--chart draws what --sizes measures: give both');
  const workloads = all.filter((name) => named.includes(name));
  return {
    json: values.json,
    gpu,
    sizes,
    native: values.native ?? false,
    chart: values.chart,
    profile: values.profile ?? false,
    workloads: workloads.length > 0 ? workloads : all,
    only: named.filter((name) => !all.some((each) => each === name)),
    rounds: number('rounds', 3, true),
    seconds: number('seconds', 0.1, false),
  };
}
