import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { goHome, openShop, rail } from '../support/shop';

/**
 * A browser without a WebGPU adapter, or without WebGPU: the models train on the CPU by wasm, and
 * the Lab says why.
 */

test.use({ launchOptions: withoutGpu() });

const { engine, facts } = en.lab;

async function trainsOnWasm(page: Page, detail: string): Promise<void> {
  const reason = en.problem({ code: 'no-webgpu', detail });
  await openShop(page, '/product#id=tent-0003');
  await openShop(page, '/lab');
  await expect(page.getByText(engine.because['only-usable'](facts.backendName('wasm')))).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: reason.title });
  await expect(notice).toContainText(reason.body);
  await expect(notice).toContainText(reason.wayOut);
  const trial = page.getByRole('row').filter({ hasText: facts.backendName('webgpu') });
  await expect(trial).toContainText(engine.notUsable);
  await expect(page.getByRole('progressbar', { name: en.lab.training.progress })).toBeVisible();

  // Factorization trains in seconds, so its rail is the first personal one.
  await goHome(page);
  await expect(rail(page, 'for-you')).toContainText(en.rails.backendPlaces.wasm, { timeout: 120_000 });

  // The chosen backend and its reason survive a reload.
  await openShop(page, '/lab');
  await expect(page.getByRole('status').filter({ hasText: reason.title })).toContainText(reason.body);
}

test('without an adapter, the shop trains on wasm and the Lab says why', async ({ page }) => {
  await trainsOnWasm(page, 'no adapter');
});

test('without WebGPU in the worker, the shop trains on wasm and the Lab says why', async ({ page }) => {
  await page.route('**/assets/entry-*.js', async (route) => {
    const script = await route.fetch();
    await route.fulfill({
      response: script,
      body: `delete Object.getPrototypeOf(navigator).gpu;\n${await script.text()}`,
    });
  });
  await trainsOnWasm(page, 'navigator.gpu is missing');
});
