/**
 * Remembers for each page in this tab's history how far the reader had scrolled and on which link
 * the focus was. A browser restores the place once, right after going back; a page that is drawn a
 * moment later loses it, and the focus starts at the top again. Browsers that do not name their
 * history entries keep their own behaviour.
 */
const SCROLL = 'vitrine.scroll.';
const FOLLOWED = 'vitrine.followed.';
/** In milliseconds. A page that is not high enough by then has changed. */
const PATIENCE = 5_000;

const keyOfEntry = (): string | undefined =>
  'navigation' in window ? window.navigation.currentEntry?.key : undefined;

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Storage failed: the place is not kept.
  }
}

const linkTo = (address: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main a[href="${CSS.escape(address)}"]`);

/** Keeps and restores places until the returned function is called. */
export function keepScrollPlaces(): () => void {
  if (keyOfEntry() === undefined) return () => {};
  history.scrollRestoration = 'manual';
  const over = new AbortController();
  const { signal } = over;
  let stopRestoring: (() => void) | undefined;
  /** The newest place, not stored yet: storing takes too long for every frame of scrolling. */
  let unwritten: { readonly key: string; readonly place: number } | undefined;
  const writePlace = () => {
    if (unwritten) write(SCROLL + unwritten.key, String(unwritten.place));
    unwritten = undefined;
  };

  function restore(event?: Event) {
    stopRestoring?.();
    writePlace();
    const key = keyOfEntry();
    const saved = key === undefined ? undefined : read(SCROLL + key);
    const followed = key === undefined ? undefined : read(FOLLOWED + key);
    // An address that was typed or gone back to starts at the top; a fresh page is there already.
    if (saved === undefined && followed === undefined && event === undefined) return;
    const place = Number(saved ?? 0);
    const ended = new AbortController();
    stopRestoring = () => {
      ended.abort();
      stopRestoring = undefined;
    };
    const attempt = () => {
      scrollTo({ top: place, behavior: 'instant' });
      const link = followed === undefined ? null : linkTo(followed);
      link?.focus({ preventScroll: true });
      if (Math.abs(scrollY - place) < 1 && (followed === undefined || link)) stopRestoring?.();
    };
    const watchers = [new ResizeObserver(attempt), new MutationObserver(attempt)] as const;
    watchers[0].observe(document.body);
    // The link may be drawn without a change of height.
    watchers[1].observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => stopRestoring?.(), PATIENCE);
    ended.signal.addEventListener('abort', () => {
      for (const watcher of watchers) watcher.disconnect();
      clearTimeout(timer);
    });
    // Once the reader moves, the place is not restored any more.
    for (const kind of ['wheel', 'touchstart', 'keydown', 'pointerdown', 'pushState'])
      addEventListener(kind, () => stopRestoring?.(), { signal: ended.signal, passive: true });
  }

  addEventListener('popstate', restore, { signal });
  addEventListener(
    'scroll',
    () => {
      const key = keyOfEntry();
      if (unwritten?.key !== key) writePlace();
      if (key !== undefined && !stopRestoring) unwritten = { key, place: scrollY };
    },
    { signal, passive: true },
  );
  for (const kind of ['scrollend', 'pagehide']) addEventListener(kind, writePlace, { signal });
  // Stores the place before a link leaves this page.
  addEventListener(
    'click',
    ({ target }) => {
      const key = keyOfEntry();
      const address = target instanceof Element ? target.closest('main a')?.getAttribute('href') : undefined;
      if (key !== undefined && address) write(FOLLOWED + key, address);
    },
    { signal, capture: true },
  );
  restore();
  return () => {
    stopRestoring?.();
    writePlace();
    over.abort();
  };
}
