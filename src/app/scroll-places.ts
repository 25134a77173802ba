/**
 * Where the reader was on each page of this tab's history: how far down, and on which link. A
 * browser looks for the place once, right after going back; a page that is drawn a moment later
 * would lose it, and the keyboard would begin at the top again. Where the browser does not name the
 * entries of its history, it is left to do what it does.
 */
const SCROLL = 'vitrine.scroll.';
const FOLLOWED = 'vitrine.followed.';
/** A page that is not high enough by then has changed. */
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
    // The place is not kept.
  }
}

const linkTo = (address: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main a[href="${CSS.escape(address)}"]`);

/** Keeps and restores the places until the returned function is called. */
export function keepScrollPlaces(): () => void {
  if (keyOfEntry() === undefined) return () => {};
  history.scrollRestoration = 'manual';
  const over = new AbortController();
  const { signal } = over;
  let stopRestoring: (() => void) | undefined;
  /**
   * Where the reader is, not yet written down: that takes too long for every frame of scrolling.
   */
  let unwritten: { readonly key: string; readonly place: number } | undefined;
  const writePlace = () => {
    if (unwritten) write(SCROLL + unwritten.key, String(unwritten.place));
    unwritten = undefined;
  };

  function restore() {
    stopRestoring?.();
    writePlace();
    const key = keyOfEntry();
    const saved = key === undefined ? undefined : read(SCROLL + key);
    const followed = key === undefined ? undefined : read(FOLLOWED + key);
    if (saved === undefined && followed === undefined) return;
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
    // The reader goes where the reader wants.
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
  // Before the link leads away from here.
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
