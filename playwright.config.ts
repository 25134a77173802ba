import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './e2e/tooling/launch-options';

/**
 * Journeys through the built shop in a real browser. `VITRINE_BUILT` says that the build in dist is fresh,
 * `VITRINE_SERVED` that a server of it is already there on `VITRINE_PORT`.
 */

const port = Number(process.env.VITRINE_PORT ?? 4173);
const vite = 'node node_modules/vite/bin/vite.js';
const serve = `${vite} preview --port ${port} --strictPort`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/{journeys,privacy,faults,accessibility}/**/*.spec.ts',
  // The software GPU adapter takes minutes to train, and two pages at once would share it.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: browserLaunchOptions(),
    // A control that is not there is told as such, and not as a test that took too long.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  webServer: process.env.VITRINE_SERVED
    ? undefined
    : {
        command: process.env.VITRINE_BUILT ? serve : `${vite} build && ${serve}`,
        url: `http://127.0.0.1:${port}`,
        reuseExistingServer: false,
        timeout: 180_000,
      },
});
