import type { Client } from '../worker/client';

/**
 * Tells the worker now, and at every change, whether the page is visible: nobody waits for the
 * frames of a tab in the background.
 */
export function watchPageVisibility(
  client: Pick<Client, 'tellVisibility'>,
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
): void {
  const tell = () => client.tellVisibility(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', tell);
  tell();
}
