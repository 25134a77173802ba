import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { Shop } from '../session/session';
import { ShopProvider } from '../session/use-session';
import { WhyProvider, type WhyRequest } from '../session/why-opener';
import { CrashBoundary } from './crash-boundary';
import { LimitsNotice } from './limits-notice';
import { PageSkeleton } from './page-skeleton';
import { PersonaBar } from './persona-bar';

const HomePage = lazy(() => import('./pages/home-page'));
const ProductPage = lazy(() => import('./pages/product-page'));
const DepartmentPage = lazy(() => import('../features/shop/department-page'));
const SearchPage = lazy(() => import('../features/shop/search-page'));
const BasketPage = lazy(() => import('../features/shop/basket-page'));
const CheckoutPage = lazy(() => import('../features/shop/checkout-page'));
const OrdersPage = lazy(() => import('../features/shop/orders-page'));
const WishListPage = lazy(() => import('../features/shop/wish-list-page'));
const TastePage = lazy(() => import('./pages/taste-page'));
const LabPage = lazy(() => import('../features/lab/lab-page'));
const DataPage = lazy(() => import('../features/privacy/data-page'));
const NotFoundPage = lazy(() => import('./pages/not-found-page'));
const WhyPage = lazy(() => import('../features/why/why-page'));
const WhyPanel = lazy(() => import('../features/why/why-panel'));

/** The pages, once there is a shop to show. */
export default function OpenShop({ shop }: { shop: Shop }) {
  const [path] = useLocation();
  const [asked, setAsked] = useState<WhyRequest>();
  // Going somewhere else closes the explanation.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what it waits for.
  useEffect(() => setAsked(undefined), [path]);
  return (
    <ShopProvider shop={shop}>
      <WhyProvider open={setAsked}>
        <PersonaBar shop={shop} />
        <LimitsNotice limits={shop.limits} />
        <CrashBoundary key={path}>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/department/:name" component={DepartmentPage} />
              <Route path="/product/:id" component={ProductPage} />
              <Route path="/search" component={SearchPage} />
              <Route path="/basket" component={BasketPage} />
              <Route path="/checkout" component={CheckoutPage} />
              <Route path="/orders" component={OrdersPage} />
              <Route path="/wish-list" component={WishListPage} />
              <Route path="/taste" component={TastePage} />
              <Route path="/lab" component={LabPage} />
              <Route path="/why/:id" component={WhyPage} />
              <Route path="/data" component={DataPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </CrashBoundary>
        {asked && (
          <Suspense>
            <WhyPanel asked={asked} onClose={() => setAsked(undefined)} />
          </Suspense>
        )}
      </WhyProvider>
    </ShopProvider>
  );
}
