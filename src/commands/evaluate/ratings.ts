import { access, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright';
import type { EvaluationProgress } from '../../core/evaluation/evaluation';
import type { RatingRequest, RatingResult } from '../../core/evaluation/rating-evaluation';
import { readCommandLine } from '../shared/command-line';
import { findChromium } from '../shared/find-chromium';
import { browserLaunchOptions } from '../shared/launch-options';
import { serveSource } from '../shared/serve-source';
import { parseRatingArguments, type RatingArguments, ratingUsage } from './arguments/rating-arguments';
import { problemText } from './evaluation-browser';

/**
 * `npm run evaluate` on explicit ratings. Progress goes to standard error, the result to standard
 * output and to the files that the arguments name.
 */

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Finds files named *-train.* and *-test.*, as pairs.
 * @param path a folder, or a folder and the beginning of the names
 * @returns training and test file of the first fold, then of the next, by name
 * @throws Error when there is no training file, or one has no test file
 */
async function foldFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const [folder, beginning] = isFolder ? [path, ''] : [dirname(path), basename(path)];
  const names = await readdir(folder).catch((): string[] => []);
  const training = names.filter((name) => name.startsWith(beginning) && /-train\.[^.]+$/.test(name)).sort();
  if (training.length === 0) throw new Error(`no file ${join(folder, beginning)}*-train.* is there`);
  return training.flatMap((name) => {
    const test = name.replace(/-train(\.[^.]+)$/, '-test$1');
    if (!names.includes(test)) throw new Error(`${join(folder, name)} has no ${test} beside it`);
    return [join(folder, name), join(folder, test)];
  });
}

/** Prints a line every 5 seconds. */
function progressPrinter(): (progress: EvaluationProgress) => void {
  let last = 0;
  return ({ epoch, epochs, progress, loss }) => {
    if (Date.now() - last < 5000) return;
    last = Date.now();
    const heldOut = loss === undefined ? '' : ` · held-out RMSE ${loss.toFixed(4)}`;
    tell(`${Math.round(100 * progress)} % · sweep ${epoch} of at most ${epochs}${heldOut}`);
  };
}

async function evaluate(files: readonly string[], request: RatingRequest): Promise<RatingResult> {
  const server = await serveSource();
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => tell(`page: ${error.message}`));
    await page.exposeFunction('onEvaluationProgress', progressPrinter());
    await page.goto(`${server.address}/src/commands/evaluate/page/ratings.html`);
    await page.waitForFunction(() => 'ratingsDoor' in window);
    await page.setInputFiles(
      '#ratings',
      files.map((file) => resolve(file)),
    );
    const answer = await page.evaluate((asked) => window.ratingsDoor.evaluate(asked), request);
    if ('result' in answer) return answer.result;
    throw new Error(problemText(answer));
  } finally {
    await browser.close();
    await server.close();
  }
}

function summary({ model, folds, rmse, mae }: RatingResult): string {
  const line = (name: string, one: number, other: number, more: string) =>
    `${name.padEnd(28)}RMSE ${one.toFixed(4)}  MAE ${other.toFixed(4)}  ${more}`.trimEnd();
  return [
    ...folds.map((fold) =>
      line(fold.name, fold.rmse, fold.mae, `${fold.epoch} sweeps, ${Math.round(fold.seconds)} s`),
    ),
    line(`${model}, mean`, rmse, mae, ''),
  ].join('\n');
}

async function keep({ json, out, name }: RatingArguments, result: RatingResult): Promise<void> {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (json) await writeFile(json, text);
  if (!out) return;
  await mkdir(out, { recursive: true });
  await writeFile(join(out, `${name}.ratings.json`), text);
}

export async function evaluateRatings(): Promise<void> {
  const given = readCommandLine(parseRatingArguments, ratingUsage);
  try {
    const files = given.ratings ? [given.ratings] : await foldFiles(given.ratingFolds ?? '');
    for (const file of files)
      await access(file).catch(() => {
        throw new Error(`cannot read ${file}: there is no such file, or it may not be read`);
      });
    process.env.VITRINE_CHROMIUM = findChromium();
    const result = await evaluate(files, given.request);
    process.stdout.write(`${summary(result)}\n`);
    await keep(given, result);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
