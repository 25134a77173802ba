import type { Client } from '../worker/client';

/**
 * Tells the worker from now on whether the page can be seen: in a tab in the background nobody
 * waits for its frames.
 */
export function watchAttention(
  client: Pick<Client, 'attend'>,
  page: Pick<Document, 'visibilityState' | 'addEventListener'>,
): void {
  const tell = () => client.attend(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', tell);
  tell();
}
