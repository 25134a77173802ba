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

/** Rows at fault shown of a refused file. */
const LISTED_BAD_ROWS = 20;

interface EvaluatedFiles {
  /** Path of the interactions; the demo shop where there is none. */
  readonly data?: string;
  readonly items?: string;
  /** Rankings of other models as `MemberRankings`, for one that combines them. */
  readonly members: readonly string[];
  readonly badRows: 'refuse' | 'skip';
}

/**
 * The shop's own engine in a headless browser, one page a model: none inherits the memory or the
 * troubles of another.
 */
export interface EvaluationBrowser {
  /** Of the browser itself. */
  readonly version: string;
  /** @throws Error in words for a person */
  evaluate(
    files: EvaluatedFiles,
    request: EvaluationRequest,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<EvaluationOutput>;
  /** @throws Error in words for a person */
  search(
    files: EvaluatedFiles,
    request: HyperparameterSearchRequest,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<HyperparameterSearchResult>;
  /** What is training ends, and what it has learnt is evaluated. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function openEvaluationBrowser(tell: (line: string) => void): Promise<EvaluationBrowser> {
  const server = await serveSource();
  // Ctrl-C reaches us alone: the browser must live until what was learnt is evaluated.
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

  /** @returns what the page answered, as JSON @throws Error in words for a person */
  async function onPage(
    { data, items, members }: EvaluatedFiles,
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
      throw new Error(inWords(answer));
    } finally {
      stop = async () => undefined;
      await page.close();
    }
  }
}

/** What went wrong, with the first of the bad rows, and the way out. */
export function inWords({
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
