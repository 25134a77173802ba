import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { cardLink, listedCards } from '../support/shop';

test.use({
  launchOptions: withoutGpu(),
  locale: 'zh-CN',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
});

test('a phone set to Chinese shows the shop in Chinese, and switching to English loses nothing', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: zh.shell.heroTitle })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');

  await page.getByRole('button', { name: zh.shell.menu }).tap();
  await page.getByRole('dialog').getByRole('link', { name: '户外露营' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '户外露营' })).toBeVisible();
  await expect(page).toHaveURL(/\/department#name=Camping$/);
  await expect(cardLink(listedCards(page).first())).toHaveText(/\p{Script=Han}/u);

  const search = page.getByRole('combobox', { name: zh.shell.search });
  await search.fill('帐篷');
  await search.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: zh.shop.search.title('帐篷') })).toBeVisible();
  const found = cardLink(listedCards(page).first());
  await expect(found).toHaveText(/帐篷/);
  await found.tap();
  await expect(page.getByRole('heading', { level: 1, name: /帐篷/ })).toBeVisible();
  await expect(page.getByText(/^US\$[\d,.]+$/).first()).toBeVisible();
  await page.getByRole('button', { name: zh.shop.product.addToBasket, exact: true }).tap();
  await expect(page.getByRole('link', { name: zh.shell.basketWith('1'), exact: true })).toBeVisible();
  // The basket shows the product at once; the database has it a moment later.
  await expect
    .poll(() => readKind(page, 'add'))
    .toMatchObject([{ item: expect.stringMatching(/^tent-\d+$/) }]);

  // A marker in the page's memory, which a reload would lose.
  await page.evaluate(() => document.body.setAttribute('data-unchanged', ''));
  await page.getByRole('button', { name: zh.shell.menu }).tap();
  await page.getByRole('dialog').getByLabel(zh.shell.language).selectOption('English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('dialog').getByRole('button', { name: en.common.close }).tap();
  await expect(page.getByRole('heading', { level: 1, name: /Tent/ })).toBeVisible();
  await expect(page.getByRole('link', { name: en.shell.basketWith('1'), exact: true })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-unchanged', '');
  expect(await readKind(page, 'view')).toHaveLength(1);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: /Tent/ })).toBeVisible();
});
