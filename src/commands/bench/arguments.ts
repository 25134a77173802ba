import type { Command } from 'commander';
import {
  commandLine,
  helpOf,
  numberFrom,
  option,
  readOptions,
  text,
  wholeNumberFrom,
} from '../shared/command-line';
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
  /** File of the chart of the sizes. */
  readonly chart?: string;
}

/** Options that exclude `--sizes`. */
const OF_WORKLOADS = ['only', 'rounds', 'seconds', 'profile', 'native'] as const;

interface BenchOptions {
  readonly json?: string;
  readonly gpu?: true;
  readonly only: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly profile?: true;
  readonly sizes?: true;
  readonly native?: true;
  readonly chart?: string;
}

const benchCommand = (): Command =>
  commandLine(
    'npm run bench --',
    'Times training steps of this project and of its rivals in one browser, from the same weights on the same batch, in turn: A B C A B C.',
  )
    .addOption(option('--json <FILE>', 'writes everything that was measured', text))
    .option('--gpu', 'on the real GPU, and at the sizes for one too')
    .addOption(
      option(
        '--only <NAMES>',
        'workloads and rivals to run, separated by commas; a rival is named by any part of its name: --only sasrec,jax-js,wasm',
        names,
      ).default([], 'all'),
    )
    .addOption(
      option(
        '--rounds <N>',
        "times each rival's step comes round at most; a slow one comes round less often",
        wholeNumberFrom(3),
      ).default(10),
    )
    .addOption(
      option(
        '--seconds <S>',
        'time a rival gets, in seconds; at least 3 steps all the same',
        numberFrom(0.1),
      ).default(12),
    )
    .option(
      '--native',
      'adds PyTorch outside of the browser, on the CPU; VITRINE_PYTHON may name the Python that has it',
    )
    .option('--profile', 'adds the time of each of our kernels')
    .option(
      '--sizes',
      'in place of all that: our SASRec step against items, length and batch, one after the other',
    )
    .addOption(option('--chart <FILE>', 'with --sizes, draws them as SVG', text))
    .addHelpText(
      'after',
      `\nWorkloads: ${WORKLOADS.join(', ')}; with --gpu also ${GPU_WORKLOADS.join(', ')}`,
    );

function names(given: string, flag: string): readonly string[] {
  const parts = given.split(',').map((name) => name.trim());
  if (parts.includes('')) throw new Error(`${flag} takes names separated by commas; got "${given}"`);
  return parts;
}

export const usage = helpOf(benchCommand());

/** @throws Error that names the flag, what was given and what is allowed */
export function parseArguments(argv: readonly string[]): BenchArguments {
  const command = benchCommand();
  const options = readOptions<BenchOptions>(command, argv);
  const {
    json,
    chart,
    only: named,
    rounds,
    seconds,
    gpu = false,
    profile = false,
    sizes = false,
    native = false,
  } = options;
  const all: readonly WorkloadName[] = gpu ? [...WORKLOADS, ...GPU_WORKLOADS] : WORKLOADS;
  const tooLarge = gpu ? undefined : GPU_WORKLOADS.find((name) => named.includes(name));
  if (tooLarge) throw new Error(`--only ${tooLarge} needs --gpu`);
  const without = OF_WORKLOADS.find((name) => command.getOptionValueSource(name) === 'cli');
  if (sizes && without) throw new Error(`--${without} says nothing with --sizes`);
  if (chart !== undefined && !sizes) throw new Error('--chart draws what --sizes measures: give both');
  const workloads = all.filter((name) => named.includes(name));
  return {
    json,
    gpu,
    sizes,
    chart,
    profile,
    rounds,
    seconds,
    native,
    workloads: workloads.length > 0 ? workloads : all,
    only: named.filter((name) => !all.some((each) => each === name)),
  };
}
