import { Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { WhyProvider, type WhyRequest } from '../../components/why-opener';
import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { Contained } from '../../ui/layout/contained';
import { late } from '../../ui/loading/late';
import { fetchPictures } from '../../ui/product/picture';
import { PageSkeleton } from './page-skeleton';

/** Every page by its address; each is loaded when it is first needed. */
const PAGES = [
  { path: '/', Page: late(() => import('../pages/home-page')) },
  { path: '/department/:name', Page: late(() => import('../../features/shop/department-page')) },
  { path: '/product/:id', Page: late(() => import('../pages/product-page')) },
  { path: '/search', Page: late(() => import('../../features/shop/search-page')) },
  { path: '/basket', Page: late(() => import('../../features/shop/basket/basket-page')) },
  { path: '/checkout', Page: late(() => import('../../features/shop/basket/checkout-page')) },
  { path: '/orders', Page: late(() => import('../../features/shop/basket/orders-page')) },
  { path: '/wish-list', Page: late(() => import('../../features/shop/wish-list-page')) },
  { path: '/taste', Page: late(() => import('../pages/taste-page')) },
  { path: '/lab', Page: late(() => import('../../features/lab/lab-page')) },
  { path: '/why/:id', Page: late(() => import('../../features/why/why-page')) },
  { path: '/data', Page: late(() => import('../../features/privacy/data-page')) },
] as const;

const NotFoundPage = late(() => import('../pages/not-found-page'));
const WhyPanel = late(() => import('../../features/why/why-panel'));

const folderOf = (path: string) => path.split('/')[1];

/** Loads the page at an address, and the pictures, while the shop opens. */
export async function fetchPage(path: string): Promise<void> {
  const { Page } = PAGES.find((page) => folderOf(page.path) === folderOf(path)) ?? { Page: NotFoundPage };
  await Promise.all([Page.fetch(), fetchPictures()]);
}

/** The pages, shown once the shop is open. */
export default function OpenShop({ shop }: { shop: Shop }) {
  const [path] = useLocation();
  const [asked, setAsked] = useState<WhyRequest>();
  // Leaving the page closes the explanation.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what it waits for.
  useEffect(() => setAsked(undefined), [path]);
  return (
    <ShopProvider shop={shop}>
      <WhyProvider open={setAsked}>
        <Contained key={path} whole>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              {PAGES.map(({ path: at, Page }) => (
                <Route key={at} path={at} component={Page} />
              ))}
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </Contained>
        {asked && (
          <Contained>
            <Suspense>
              <WhyPanel asked={asked} onClose={() => setAsked(undefined)} />
            </Suspense>
          </Contained>
        )}
      </WhyProvider>
    </ShopProvider>
  );
}
