import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './e2e/tooling/launch-options';

/**
 * Journeys through the built shop in a real browser. `VITRINE_BUILT` says that the build in dist is fresh,
 * `VITRINE_SERVED` that a server of it is already there on `VITRINE_PORT`.
 */

const port = Number(process.env.VITRINE_PORT ?? 4173);
const vite = 'node node_modules/vite/bin/vite.js';
/** What measures time, or trains on the software GPU for minutes, has the machine to itself. */
const ALONE = '**/journeys/{camping,first-rails,smoke,smoothness}.spec.ts';
const serve = `${vite} preview --port ${port} --strictPort`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/{journeys,privacy,faults,accessibility}/**/*.spec.ts',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // One page at a time, unless asked otherwise; `npm test` runs those of `side by side` two at a time.
  workers: 1,
  fullyParallel: false,
  projects: [
    { name: 'side by side', testIgnore: ALONE },
    { name: 'alone', testMatch: ALONE },
  ],
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
