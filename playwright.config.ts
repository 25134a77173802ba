import { defineConfig } from '@playwright/test';
import { nameOf, type Who, walks } from './e2e/support/who';
import { browserLaunchOptions } from './src/commands/shared/launch-options';

/**
 * Journeys through the built shop in a real browser. `VITRINE_BUILT` says that the build in dist is
 * fresh, `VITRINE_SERVED` that a server of it is already there on `VITRINE_PORT`.
 * `VITRINE_SHOPPERS=all` walks each of `every-shopper` on both sizes, in both languages, by
 * pointer and by keyboard; without it two opposite shoppers share them.
 */

const port = Number(process.env.VITRINE_PORT ?? 4173);
const vite = 'node node_modules/vite/bin/vite.js';
/** Journeys that measure time or train on the software GPU for minutes: they run one at a time. */
const ALONE = '**/{journeys/{camping,first-rails,large-catalogue,smoothness},faults/long-history}.spec.ts';
const BY_SHOPPERS = '**/every-shopper/*.spec.ts';
/** Journeys through a shop with trained models that are walked by one shopper only. */
const ONCE = '**/{accessibility/axe,journeys/stillness,faults/damaged-model}.spec.ts';
const LEARNT = 'side by side: models';
const serve = `${vite} preview --port ${port} --strictPort`;

export default defineConfig<object, { who: Who }>({
  testDir: 'e2e',
  testMatch: '**/{journeys,privacy,faults,accessibility}/**/*.spec.ts',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // One page at a time, unless asked otherwise; `npm test` runs those of `side by side` two at a
  // time.
  workers: 1,
  fullyParallel: false,
  projects: [
    { name: LEARNT, testMatch: '**/every-shopper/learnt.setup.ts' },
    { name: 'side by side', testIgnore: [ALONE, BY_SHOPPERS, ONCE] },
    ...walks(process.env.VITRINE_SHOPPERS).map(({ who, journeys }) => ({
      name: `side by side: ${nameOf(who)}`,
      testMatch: `**/every-shopper/${journeys}.spec.ts`,
      dependencies: [LEARNT],
      use: { who },
    })),
    { name: 'side by side: once', testMatch: ONCE, dependencies: [LEARNT] },
    { name: 'alone', testMatch: ALONE },
  ],
  retries: 0,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: browserLaunchOptions(),
    // Every journey has a new profile, in which it would keep the whole shop once more. The journeys
    // of the service worker allow it.
    serviceWorkers: 'block',
    // A missing control then fails by its own name, before the time of the whole test is up.
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
