import { chromium, type Page } from 'playwright';
import { browserLaunchOptions } from '../shared/launch-options';
import { serveSource } from '../shared/serve-source';

interface BenchBrowser {
  readonly version: string;
  /** Runs `work` on a fresh page of the one browser. */
  visit<T>(work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The page as the source has it, served to this machine alone, in one browser. */
export async function openBenchBrowser(tell: (line: string) => void): Promise<BenchBrowser> {
  const server = await serveSource();
  const browser = await chromium.launch(browserLaunchOptions());
  return {
    version: browser.version(),
    async visit(work) {
      const page = await browser.newPage();
      try {
        page.on('pageerror', (error) => tell(`page: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error' && message.text().startsWith('WebGPU'))
            tell(`page: ${message.text()}`);
        });
        await page.exposeFunction('onBenchProgress', tell);
        await page.goto(`${server.address}/src/commands/bench/page/index.html`);
        await page.waitForFunction(() => 'benchDoor' in window);
        return await work(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
