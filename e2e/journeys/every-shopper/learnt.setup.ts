import { test } from '@playwright/test';
import { withoutGpu } from '../../support/browsers';
import { learnShop } from '../../support/learnt-shop';

test.use({ launchOptions: withoutGpu() });

const LEARNING = 600_000;

test('the models are trained once, for the journeys of every shopper', async ({ browser, baseURL }) => {
  test.setTimeout(LEARNING);
  await learnShop(browser, baseURL ?? '', LEARNING);
});
