import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { withoutGpu } from './browsers';

/** A browser in its own process group, on a profile that outlives it. */
export interface KillableBrowser {
  readonly page: Page;
  /**
   * Kills all its processes at once, without a chance to finish anything. Resolves when they are
   * gone.
   */
  kill(): Promise<void>;
}

/** @param profile folder of the user's data */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const { executablePath = chromium.executablePath(), args = [] } = withoutGpu();
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      '--window-size=1280,900',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async () => {
    // A negative id is the process group that `detached` created.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await exited;
  };
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    return { page: await firstPage(browser), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Chromium prints its debugging address on standard error. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the browser ended before it was there (${code})`)));
    if (!child.stderr) return;
    createInterface(child.stderr).on('line', (line) => {
      const [, address] = /^DevTools listening on (ws:.+)$/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  return context.pages()[0] ?? context.newPage();
}
