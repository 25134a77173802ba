import { type MouseEvent, Suspense, useDeferredValue, useEffect } from 'react';
import { placeOf } from '../core/address/address';
import { keepOnDevice } from '../offline/service-worker';
import { GoodsProvider, useGoodsAreThere, useShownShop } from '../session/goods/goods';
import type { Session } from '../session/session';
import { SessionProvider, useSessionState } from '../session/use-session';
import { usePath } from '../ui/address/use-address';
import { Contained } from '../ui/layout/contained';
import { late } from '../ui/loading/late';
import { SETTLED, whenIdle } from '../ui/loading/when-idle';
import { fetchDialog } from '../ui/overlays/dialog';
import { fetchMenu } from '../ui/overlays/menu';
import type { Language } from '../ui/text/language';
import { useLanguage, useShellText } from '../ui/text/text';
import { ToastProvider, useToasts } from '../ui/toasts/toasts';
import styles from './app.module.css';
import { Footer } from './footer';
import { Header } from './header/header';
import { fetchStrip, Hero } from './hero';
import { LanguageProvider } from './language';
import { keepScrollPlaces } from './scroll-places';
import { PageSkeleton } from './start/page-skeleton';
import { ProblemToasts } from './start/problem-toasts';

const Failure = late(() => import('./start/failure'));
const Notices = late(() => import('./start/notices'));
const OpenShop = late(() => import('./start/open-shop'));

/** The whole page: the providers, and the shell with its pages. */
export function App({ session, language }: { session: Session; language: Language }) {
  return (
    <LanguageProvider first={language}>
      <ToastProvider>
        <SessionProvider session={session}>
          <GoodsProvider>
            <Contained whole>
              <ProblemToasts />
              <Shell />
            </Contained>
          </GoodsProvider>
        </SessionProvider>
      </ToastProvider>
    </LanguageProvider>
  );
}

function Shell() {
  const text = useShellText();
  const state = useSessionState();
  const shop = useShownShop(state.phase === 'ready' ? state.shop : undefined);
  const shown = useGoodsAreThere() ? shop : undefined;
  // React draws the first page in slices: drawn at once, it would block a shopper who is already
  // typing.
  const open = useDeferredValue(shown !== undefined, false) ? shown : undefined;
  const home = usePath() === '/';
  useStartAtTop();
  useFetchedPage();
  // The worker needs the machine until the shop is there.
  const isOpen = open !== undefined;
  const toasts = useToasts();
  useEffect(() => {
    if (!isOpen) return;
    return whenIdle(() => {
      fetchParts();
      // Without it the shop needs the network, and Your data says why.
      keepOnDevice().catch(() => {});
      toasts.prepare();
    }, SETTLED);
  }, [isOpen, toasts]);
  return (
    <div className={styles.shell}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place in the page. */}
      <a className={styles.skip} href="#content" onClick={skipToContent}>
        {text.shell.skip}
      </a>
      <Contained>
        <Header shop={shop} />
      </Contained>
      <main id="content" className={styles.main} tabIndex={-1}>
        {open && (
          <Contained>
            <Suspense>
              <Notices shop={open} />
            </Suspense>
          </Contained>
        )}
        {home && state.phase !== 'failed' && <Hero open={isOpen} />}
        {open && (
          <Suspense fallback={<PageSkeleton />}>
            <OpenShop shop={open} />
          </Suspense>
        )}
        {state.phase !== 'failed' && !open && <PageSkeleton />}
        {state.phase === 'failed' && (
          <Suspense>
            <Failure problem={state.problem} />
          </Suspense>
        )}
      </main>
      {/* Below a placeholder the footer would jump when the page arrives. */}
      {(open || state.phase === 'failed') && <Footer />}
    </div>
  );
}

/** Followed as it stands, the link would take the place of the page's own fragment. */
function skipToContent(event: MouseEvent) {
  event.preventDefault();
  const content = document.getElementById('content');
  content?.focus();
  content?.scrollIntoView();
}

/** Loads ahead what only a later press needs. */
function fetchParts() {
  for (const fetch of [fetchDialog, fetchMenu]) fetch().catch(() => {});
}

/**
 * A link leads to the top of the next page and moves the focus into its content. Going back, and
 * choosing a variant, keeps the place.
 */
function useStartAtTop() {
  useEffect(keepScrollPlaces, []);
  useEffect(() => {
    const here = () => placeOf(location.pathname, location.hash);
    let place = here();
    const moved = (event: Event) => {
      if (here() === place) return;
      place = here();
      if (event.type === 'pushState') scrollTo({ top: 0, behavior: 'instant' });
      // The element that had the focus went away with the page before.
      if (event.type !== 'popstate') document.getElementById('content')?.focus({ preventScroll: true });
    };
    const kinds = ['pushState', 'replaceState', 'popstate'];
    for (const kind of kinds) addEventListener(kind, moved);
    return () => {
      for (const kind of kinds) removeEventListener(kind, moved);
    };
  }, []);
}

const fetchPage = () => OpenShop.fetch().then((pages) => pages.fetchPage(location.pathname));

/**
 * Once the first frame is on the screen, loads the page and its words while the worker opens the
 * shop.
 */
function useFetchedPage() {
  const { shop: words } = useLanguage();
  useEffect(() => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        // Failures are reported where the part is needed.
        for (const fetch of [words.load, Notices.fetch, fetchStrip, fetchPage]) fetch().catch(() => {});
      }),
    );
  }, [words]);
}
