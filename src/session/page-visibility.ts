import type { Client } from '../worker/client';

/**
 * Tells the worker now, and at every change, whether the page is visible. A hidden page draws no
 * frames, so training need not leave time for them.
 */
export function watchPageVisibility(
  client: Pick<Client, 'tellVisibility'>,
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
): void {
  const tell = () => client.tellVisibility(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', tell);
  tell();
}
