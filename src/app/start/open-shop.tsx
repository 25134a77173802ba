import { Suspense, useEffect, useState } from 'react';
import { WhyProvider, type WhyRequest } from '../../components/why-opener';
import { isPath, type Path } from '../../core/address/address';
import type { Shop } from '../../session/store/store';
import { ShopProvider } from '../../session/use-session';
import { usePath, usePlace } from '../../ui/address/use-address';
import { Contained } from '../../ui/layout/contained';
import { late } from '../../ui/loading/late';
import { fetchPictures } from '../../ui/product/picture';
import { PageSkeleton } from './page-skeleton';

/** Every page by its path; each is loaded when it is first needed. */
const PAGES = {
  '/': late(() => import('../pages/home-page')),
  '/department': late(() => import('../../features/shop/department-page')),
  '/product': late(() => import('../pages/product-page')),
  '/search': late(() => import('../../features/shop/search-page')),
  '/basket': late(() => import('../../features/shop/basket/basket-page')),
  '/checkout': late(() => import('../../features/shop/basket/checkout-page')),
  '/orders': late(() => import('../../features/shop/basket/orders-page')),
  '/wish-list': late(() => import('../../features/shop/wish-list-page')),
  '/taste': late(() => import('../pages/taste-page')),
  '/lab': late(() => import('../../features/lab/lab-page')),
  '/why': late(() => import('../../features/why/why-page')),
  '/data': late(() => import('../../features/privacy/data-page')),
} satisfies Record<Path, unknown>;

const NotFoundPage = late(() => import('../pages/not-found-page'));
const WhyPanel = late(() => import('../../features/why/why-panel'));

/** Loads the page at a path, and the pictures, while the shop opens. */
export async function fetchPage(path: string): Promise<void> {
  const Page = isPath(path) ? PAGES[path] : NotFoundPage;
  await Promise.all([Page.fetch(), fetchPictures()]);
}

/** The pages, shown once the shop is open. */
export default function OpenShop({ shop }: { shop: Shop }) {
  const path = usePath();
  const place = usePlace();
  const Page = path === undefined ? NotFoundPage : PAGES[path];
  const [asked, setAsked] = useState<WhyRequest>();
  // Leaving the page closes the explanation.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what it waits for.
  useEffect(() => setAsked(undefined), [place]);
  return (
    <ShopProvider shop={shop}>
      <WhyProvider open={setAsked}>
        <Contained key={place} whole>
          <Suspense fallback={<PageSkeleton />}>
            <Page />
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
