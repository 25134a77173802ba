import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvaluationProgress } from '../../core/evaluation/evaluation';
import type { HyperparameterSearchResult, Trial } from '../../core/evaluation/hyperparameter-search';
import { readCommandLine } from '../shared/command-line';
import { findChromium } from '../shared/find-chromium';
import { textTable } from '../shared/text-table';
import { usage } from './arguments/options';
import { parseSearchArguments, type SearchArguments } from './arguments/search-arguments';
import { openEvaluationBrowser } from './evaluation-browser';

/**
 * `npm run evaluate -- --search`: hyperparameter search. Validation alone ranks the configurations;
 * all trials and the best configuration are written to files.
 */

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Prints a line every 5 seconds, and one for every better configuration. */
function progressPrinter(): (progress: EvaluationProgress) => void {
  let last = 0;
  let best: number | undefined;
  return ({ progress, epoch, validationNdcg }) => {
    if (validationNdcg === best && Date.now() - last < 5000) return;
    last = Date.now();
    best = validationNdcg;
    const found = best === undefined ? '' : ` · best validation NDCG@10 ${best.toFixed(4)}`;
    tell(`${Math.round(100 * progress)} % · configuration ${epoch}${found}`);
  };
}

/** A row for each trial, best first; a column for each setting that differs between trials. */
export function trialsTable(trials: readonly Trial[]): string {
  const names = Object.keys(trials[0]?.configuration ?? {}).filter(
    (name) => new Set(trials.map(({ configuration }) => configuration[name])).size > 1,
  );
  const rows = [
    ['NDCG@10', 'epochs', 'seconds', 'outcome', ...names],
    ...trials.map(({ ndcg, epochs, seconds, outcome, error, configuration }) => [
      ndcg.toFixed(4),
      String(epochs),
      seconds.toFixed(1),
      error === undefined ? outcome : `${outcome}: ${error}`,
      ...names.map((name) => String(configuration[name])),
    ]),
  ];
  return textTable(rows);
}

async function keep(
  { out, request }: SearchArguments,
  { seconds, trials }: HyperparameterSearchResult,
): Promise<void> {
  const { model } = request;
  await mkdir(out, { recursive: true });
  const write = async (name: string, value: unknown) => {
    await writeFile(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
    tell(`written: ${join(out, name)}`);
  };
  await write(`${model}.search.json`, { request, seconds, trials });
  const [best] = trials;
  if (best && best.outcome !== 'failed') await write(`${model}.best.json`, { [model]: best.configuration });
}

export async function searchConfigurations(): Promise<void> {
  const given = readCommandLine(parseSearchArguments, usage);
  process.env.VITRINE_CHROMIUM = findChromium();
  const browser = await openEvaluationBrowser(tell);
  process.on('SIGINT', () => {
    tell('stopping: what was found so far is kept');
    browser.stop().catch(() => process.exit(130));
  });
  try {
    const { data, items, badRows } = given;
    const result = await browser.search(
      { data, items, badRows, members: [] },
      given.request,
      progressPrinter(),
    );
    process.stdout.write(`${trialsTable(result.trials)}\n`);
    await keep(given, result);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
