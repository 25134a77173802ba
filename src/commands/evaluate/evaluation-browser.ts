import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import type {
  EvaluationOutput,
  EvaluationProgress,
  EvaluationRequest,
} from '../../core/evaluation/evaluation';
import type {
  HyperparameterSearchRequest,
  HyperparameterSearchResult,
} from '../../core/evaluation/hyperparameter-search';
import { problemEn, rowFaultEn } from '../../ui/text/problems/problems-en';
import { browserLaunchOptions } from '../shared/launch-options';
import { serveSource } from '../shared/serve-source';
import type { EvaluationAnswer } from './page/page';

/** Bad rows listed of a refused file. */
const LISTED_BAD_ROWS = 20;

interface EvaluationFiles {
  /** Path of the interactions; the demo shop's when absent. */
  readonly data?: string;
  readonly items?: string;
  /** Paths of other models' rankings (`MemberRankings`), for an ensemble. */
  readonly members: readonly string[];
  readonly badRows: 'refuse' | 'skip';
}

/**
 * The shop's engine in a headless browser. Each model gets a page of its own, so memory and faults
 * do not carry over from one to the next.
 */
export interface EvaluationBrowser {
  /** The browser's version. */
  readonly version: string;
  /** @throws Error in words for a person */
  evaluate(
    files: EvaluationFiles,
    request: EvaluationRequest,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<EvaluationOutput>;
  /** @throws Error in words for a person */
  search(
    files: EvaluationFiles,
    request: HyperparameterSearchRequest,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<HyperparameterSearchResult>;
  /** Ends training early; the model trained so far is evaluated. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function openEvaluationBrowser(tell: (line: string) => void): Promise<EvaluationBrowser> {
  const server = await serveSource();
  // Ctrl-C must not close the browser: `stop` still evaluates the model trained so far.
  const browser: Browser = await chromium.launch({ ...browserLaunchOptions(), handleSIGINT: false });
  let stop = async () => undefined as unknown;
  return {
    version: browser.version(),
    stop: async () => void (await stop()),
    async close() {
      await browser.close();
      await server.close();
    },
    async evaluate(files, request, onProgress) {
      const { badRows } = files;
      const answer = await onPage(files, onProgress, (page) =>
        files.data === undefined
          ? page.evaluate((asking) => window.evaluationDoor.evaluateDemo(asking), request)
          : page.evaluate(([asking, rows]) => window.evaluationDoor.evaluate(asking, rows), [
              request,
              badRows,
            ] as const),
      );
      return JSON.parse(answer);
    },
    async search(files, request, onProgress) {
      const { badRows } = files;
      const answer = await onPage(files, onProgress, (page) =>
        page.evaluate(([asking, rows]) => window.evaluationDoor.search(asking, rows), [
          request,
          badRows,
        ] as const),
      );
      return JSON.parse(answer);
    },
  };

  /** @returns the page's answer, as JSON @throws Error in words for a person */
  async function onPage(
    { data, items, members }: EvaluationFiles,
    onProgress: (progress: EvaluationProgress) => void,
    ask: (page: Page) => Promise<EvaluationAnswer>,
  ): Promise<string> {
    const page = await browser.newPage();
    try {
      page.on('pageerror', (error) => tell(`page: ${error.message}`));
      await page.exposeFunction('onEvaluationProgress', onProgress);
      await page.goto(`${server.address}/src/commands/evaluate/page/index.html`);
      await page.waitForFunction(() => 'evaluationDoor' in window);
      if (data) await page.setInputFiles('#interactions', resolve(data));
      if (items) await page.setInputFiles('#items', resolve(items));
      await page.setInputFiles(
        '#members',
        members.map((path) => resolve(path)),
      );
      stop = () => page.evaluate(() => window.evaluationDoor.stop());
      const answer = await ask(page);
      if ('answer' in answer) return answer.answer;
      throw new Error(problemText(answer));
    } finally {
      stop = async () => undefined;
      await page.close();
    }
  }
}

/** A problem in words: what happened, the first bad rows, and what to do. */
export function problemText({
  problem,
  badRows,
}: {
  readonly problem: Parameters<typeof problemEn>[0];
  readonly badRows: readonly Parameters<typeof rowFaultEn>[0][];
}): string {
  const { title, body, wayOut } = problemEn(problem);
  const rows = badRows.slice(0, LISTED_BAD_ROWS).map((row) => {
    const fault = rowFaultEn(row);
    const column = row.column === '' ? '' : `, column ${row.column}`;
    return `  ${row.file}, row ${row.row}${column}: ${fault.title} (${row.value})`;
  });
  const choice = rows.length > 0 ? ['Or give --bad-rows skip to leave such rows out.'] : [];
  return [title, body, ...rows, wayOut, ...choice].join('\n');
}
