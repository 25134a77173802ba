import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';

test('the built shop opens with popular products in a browser with WebGPU, without errors', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });

  await page.goto('/');

  await expect(page.getByRole('heading', { level: 1, name: en.shell.heroTitle })).toBeVisible();
  const popular = page.getByRole('region', { name: en.rails.headings.popular({}) });
  await expect(popular.getByRole('listitem').first()).toBeVisible();

  const adapter = await page.evaluate(async () => {
    const found = await navigator.gpu?.requestAdapter();
    return found ? found.info.vendor : 'no adapter';
  });
  expect(adapter).not.toBe('no adapter');
  expect(complaints).toEqual([]);
});
