import { chromium, type Page } from 'playwright';
import { browserLaunchOptions } from '../shared/launch-options';
import { serveSource } from '../shared/serve-source';
import { type NativePython, openNativeDoor } from './native/door';

interface BenchBrowser {
  readonly version: string;
  /** Runs `work` on a fresh page of the one browser; native steps that it started end with it. */
  visit<T>(work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Serves the bench page from the source, on localhost alone, and opens it in one browser. */
export async function openBenchBrowser(
  tell: (line: string) => void,
  native: NativePython | null,
): Promise<BenchBrowser> {
  const server = await serveSource();
  const browser = await chromium.launch(browserLaunchOptions());
  return {
    version: browser.version(),
    async visit(work) {
      const page = await browser.newPage();
      const door = native && openNativeDoor(native);
      try {
        page.on('pageerror', (error) => tell(`page: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error' && message.text().startsWith('WebGPU'))
            tell(`page: ${message.text()}`);
        });
        await page.exposeFunction('onBenchProgress', tell);
        for (const [name, call] of Object.entries(door?.calls ?? {})) await page.exposeFunction(name, call);
        await page.goto(`${server.address}/src/commands/bench/page/index.html`);
        await page.waitForFunction(() => 'benchDoor' in window);
        return await work(page);
      } finally {
        await door?.close();
        await page.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
