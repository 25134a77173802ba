import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EvaluationResult } from '../../core/evaluation/evaluation';
import type { SettingValues } from '../../models/settings/setting';
import { flagOf } from '../evaluate/arguments/setting-options';
import { openResultsFolder } from '../evaluate/report/results-folder';
import { readCommandLine } from '../shared/command-line';
import { runCommand } from '../shared/run-command';
import { BASE } from './ablations';
import { parseArguments, usage } from './arguments';
import { type AblationResult, ablationTable } from './table';

/**
 * `npm run ablate`: trains and evaluates SASRec once for each row, with `npm run evaluate` in a
 * folder of its own. A row whose folder already holds a result of the same data, backend,
 * configuration and seed is not run again. Progress goes to standard error. The table of all
 * finished rows goes to standard output, also after Ctrl-C; with `--out` the next run continues.
 */

const given = readCommandLine(parseArguments, usage);
const folder = given.out ? resolve(given.out) : await mkdtemp(join(tmpdir(), 'vitrine-ablations-'));
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

let stopped = false;
process.on('SIGINT', () => {
  stopped = true;
});

/** The row's result, kept or new; undefined when its evaluation failed or was stopped. */
async function resultOf(name: string, asked: SettingValues): Promise<EvaluationResult | undefined> {
  const own = join(folder, name);
  const flags = Object.entries(asked).flatMap(([setting, value]) => [`--${flagOf(setting)}`, String(value)]);
  const script = ['--import', 'tsx', 'src/commands/evaluate/main.ts', '--model', 'sasrec'];
  const command = [...script, ...given.evaluation, ...flags, '--out', own];
  const code = await runCommand([process.execPath, command], process.env, 'ignore');
  if (stopped || code !== 0) return undefined;
  return (await (await openResultsFolder(own)).read('sasrec')).result;
}

const found: AblationResult[] = [];
for (const ablation of [BASE, ...given.rows]) {
  tell(`${ablation.name}:`);
  const result = await resultOf(ablation.name, { ...given.base, ...ablation.changes });
  if (!result) {
    tell(`${ablation.name} was not run to its end`);
    process.exitCode = 1;
    break;
  }
  found.push({ ablation, result });
}
if (found.length > 0) process.stdout.write(`${ablationTable(found[0].result, found)}\n`);
if (!given.out) await rm(folder, { recursive: true });
