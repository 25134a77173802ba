/**
 * Where the reader was on each page of this tab's history. A browser looks for the place once, right after going back; a page that is
 * drawn a moment later would lose it. Where the browser does not name the entries of its history, it is left to do what it does.
 */
const PREFIX = 'vitrine.scroll.';
/** A page that is not high enough by then has changed. */
const PATIENCE = 5_000;

const keyOfEntry = (): string | undefined => {
  const key = 'navigation' in window ? window.navigation.currentEntry?.key : undefined;
  return key === undefined ? undefined : PREFIX + key;
};

function read(key: string): number | undefined {
  try {
    const saved = sessionStorage.getItem(key);
    return saved === null ? undefined : Number(saved);
  } catch {
    return undefined;
  }
}

function write(key: string, place: number): void {
  try {
    sessionStorage.setItem(key, String(place));
  } catch {
    // The place is not kept.
  }
}

/** Keeps and restores the places until the returned function is called. */
export function keepScrollPlaces(): () => void {
  if (keyOfEntry() === undefined) return () => {};
  history.scrollRestoration = 'manual';
  const over = new AbortController();
  const { signal } = over;
  let stopRestoring: (() => void) | undefined;

  function restore() {
    stopRestoring?.();
    const key = keyOfEntry();
    const place = key === undefined ? undefined : read(key);
    if (place === undefined) return;
    const ended = new AbortController();
    stopRestoring = () => {
      ended.abort();
      stopRestoring = undefined;
    };
    const attempt = () => {
      scrollTo({ top: place, behavior: 'instant' });
      if (Math.abs(scrollY - place) < 1) stopRestoring?.();
    };
    const watcher = new ResizeObserver(attempt);
    watcher.observe(document.body);
    const timer = setTimeout(() => stopRestoring?.(), PATIENCE);
    ended.signal.addEventListener('abort', () => {
      watcher.disconnect();
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
      if (key !== undefined && !stopRestoring) write(key, scrollY);
    },
    { signal, passive: true },
  );
  restore();
  return () => {
    stopRestoring?.();
    over.abort();
  };
}
