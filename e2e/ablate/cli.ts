import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EvaluationResult } from '../../src/core/evaluation';
import type { SettingValues } from '../../src/models/setting';
import { settingsFor } from '../../src/models/settings';
import { flagOf } from '../evaluate/usage';
import { readArguments } from '../tooling/read-arguments';
import { runCommand } from '../tooling/run-command';
import { BASE } from './ablations';
import { parseArguments, usage } from './arguments';
import { type AblationResult, ablationTable } from './table';

/**
 * `npm run ablate`: one evaluation a row, each by itself. Progress goes to standard error, the table of all rows there are to standard output, also
 * when Ctrl-C ends it early; with `--out` it then goes on where it stopped.
 */

const given = readArguments(parseArguments, usage);
const folder = given.out ? resolve(given.out) : await mkdtemp(join(tmpdir(), 'vitrine-ablations-'));
await mkdir(folder, { recursive: true });
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const kept = async (file: string): Promise<EvaluationResult | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
};

/** Whether a result is of these settings, run to its end. A setting that there was not yet had the effect of its default. */
function answers({ configuration, stopped, seed }: EvaluationResult, asked: SettingValues): boolean {
  const wanted = settingsFor('sasrec', asked);
  const at = given.evaluation.indexOf('--seed');
  const wantedSeed = at < 0 ? 1 : Number(given.evaluation[at + 1]);
  const usual = settingsFor('sasrec', {});
  const same = Object.keys(wanted).every((name) => (configuration[name] ?? usual[name]) === wanted[name]);
  return same && seed === wantedSeed && stopped !== 'cancelled';
}

/** The row's result, kept or new; undefined when it was not run to its end. */
async function resultOf(name: string, asked: SettingValues): Promise<EvaluationResult | undefined> {
  const file = join(folder, `${name}.json`);
  const before = await kept(file);
  if (before && answers(before, asked)) return before;
  const flags = Object.entries(asked).flatMap(([setting, value]) => [`--${flagOf(setting)}`, String(value)]);
  const script = ['--import', 'tsx', 'e2e/evaluate/cli.ts', '--model', 'sasrec'];
  const command = [...script, ...given.evaluation, ...flags, '--json', file];
  const code = await runCommand([process.execPath, command], process.env, 'ignore');
  const result = code === 0 ? await kept(file) : undefined;
  if (result && answers(result, asked)) return result;
  await rm(file, { force: true });
  return undefined;
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
