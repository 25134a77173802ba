import { Suspense, useEffect } from 'react';
import { usePathname } from 'wouter/use-browser-location';
import { GoodsProvider } from '../session/goods';
import type { Session } from '../session/session';
import { SessionProvider, useSessionState } from '../session/use-session';
import { Skeleton } from '../ui/skeleton';
import type { Language } from '../ui/text/language';
import { useShopText } from '../ui/text/text';
import { ToastProvider } from '../ui/toasts/toasts';
import styles from './app.module.css';
import { CrashBoundary } from './crash-boundary';
import { Failure } from './failure';
import { Footer } from './footer';
import { Header } from './header';
import { Hero } from './hero';
import { LanguageProvider } from './language';
import { OpenShop } from './open-shop';
import { ProblemToasts } from './problem-toasts';

/** Everything on the screen. */
export function App({ session, language }: { session: Session; language: Language }) {
  return (
    <LanguageProvider first={language}>
      <ToastProvider>
        <SessionProvider session={session}>
          <GoodsProvider>
            <CrashBoundary>
              <ProblemToasts />
              <Shell />
            </CrashBoundary>
          </GoodsProvider>
        </SessionProvider>
      </ToastProvider>
    </LanguageProvider>
  );
}

function Shell() {
  const text = useShopText();
  const state = useSessionState();
  useStartAtTop();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {text.shell.skip}
      </a>
      <Header shop={state.phase === 'ready' ? state.shop : undefined} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {state.phase === 'ready' && <OpenShop shop={state.shop} />}
        {state.phase === 'opening' && <PageSkeleton />}
        {state.phase === 'failed' && (
          <Suspense>
            <Failure problem={state.problem} />
          </Suspense>
        )}
      </main>
      <Footer />
    </div>
  );
}

/** Holds the page's height while the shop or a page is on its way. */
export function PageSkeleton() {
  const text = useShopText();
  const home = usePathname() === '/';
  return (
    <div className={styles.skeleton} role="status" aria-label={text.shell.opening}>
      {home ? <Hero /> : <Skeleton shape="heading" />}
      <div className={styles.tiles}>
        {[0, 1, 2, 3, 4].map((tile) => (
          <Skeleton key={tile} shape="square" />
        ))}
      </div>
    </div>
  );
}

/** A link leads to the top of the next page and into its content; going back, and to a variant, keeps the place. */
function useStartAtTop() {
  useEffect(() => {
    let path = location.pathname;
    const moved = (event: Event) => {
      if (location.pathname === path) return;
      path = location.pathname;
      if (event.type === 'pushState') scrollTo({ top: 0, behavior: 'instant' });
      // What had the focus went with the page before.
      if (event.type !== 'popstate') document.getElementById('content')?.focus({ preventScroll: true });
    };
    const kinds = ['pushState', 'replaceState', 'popstate'];
    for (const kind of kinds) addEventListener(kind, moved);
    return () => {
      for (const kind of kinds) removeEventListener(kind, moved);
    };
  }, []);
}
