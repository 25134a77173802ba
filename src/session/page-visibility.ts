import type { Client } from '../worker/client';

/**
 * Tells the worker from now on whether the page can be seen: in a tab in the background nobody
 * waits for its frames.
 */
export function watchPageVisibility(
  client: Pick<Client, 'tellVisibility'>,
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
): void {
  const tell = () => client.tellVisibility(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', tell);
  tell();
}
