import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvaluationResult } from '../../core/evaluation/evaluation';
import { mean, standardDeviation } from '../../core/maths/statistics';
import { readCommandLine } from '../shared/command-line';
import { findChromium } from '../shared/find-chromium';
import { textTable } from '../shared/text-table';
import { type FoldArguments, parseFoldArguments } from './arguments/fold-arguments';
import { usage } from './arguments/options';
import { type EvaluationBrowser, openEvaluationBrowser } from './evaluation-browser';

/**
 * `npm run evaluate -- --folds K`: cross-validation over users. Each fold is the test once: its
 * users are not trained on, and the model reads their histories only to rank. Another fold is for
 * validation, see `userFold`.
 */

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** The results of one model on all folds. */
interface CrossValidation {
  readonly name: string;
  /** In the order of the folds. */
  readonly folds: readonly EvaluationResult[];
}

/** A row for each model: mean and standard deviation over folds. */
function foldsTable(validations: readonly CrossValidation[]): string {
  const figure = (values: readonly number[]) =>
    `${mean(values).toFixed(4)} ± ${standardDeviation(values).toFixed(4)}`;
  const rows = validations.map(({ name, folds }) => [
    name,
    figure(folds.map(({ test }) => test[10].hr)),
    figure(folds.map(({ test }) => test[10].ndcg)),
    folds.map(({ test }) => test[10].ndcg.toFixed(4)).join(' '),
  ]);
  const table = [['model', 'HR@10', 'NDCG@10', 'NDCG@10 of each fold'], ...rows];
  return textTable(table);
}

async function crossValidate(
  browser: EvaluationBrowser,
  { data, items, badRows, folds, out, jobs }: FoldArguments,
): Promise<CrossValidation[]> {
  const done: CrossValidation[] = [];
  for (const { name, request } of jobs) {
    const results: EvaluationResult[] = [];
    for (let fold = 0; fold < folds; fold++) {
      const { result } = await browser.evaluate(
        { data, items, badRows, members: [] },
        { ...request, split: 'user-folds', fold: { fold, of: folds } },
        () => undefined,
      );
      results.push(result);
      tell(`${name}: fold ${fold + 1} of ${folds}, NDCG@10 ${result.test[10].ndcg.toFixed(4)}`);
    }
    done.push({ name, folds: results });
    if (out === undefined) continue;
    await mkdir(out, { recursive: true });
    await writeFile(join(out, `${name}.folds.json`), `${JSON.stringify(results, null, 2)}\n`);
  }
  return done;
}

export async function evaluateFolds(): Promise<void> {
  const given = readCommandLine(parseFoldArguments, usage);
  process.env.VITRINE_CHROMIUM = findChromium();
  const browser = await openEvaluationBrowser(tell);
  try {
    process.stdout.write(`${foldsTable(await crossValidate(browser, given))}\n`);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
