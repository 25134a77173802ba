import { expect, test } from 'vitest';
import { createClient } from '../worker/client';
import type { ToWorker } from '../worker/protocol';
import { watchPageVisibility } from './page-visibility';

test('the worker is told at once whether the page is visible, and whenever that changes', () => {
  const sent: ToWorker[] = [];
  const client = createClient({ send: (message) => sent.push(message), listen: () => undefined });
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  watchPageVisibility(client, page);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(sent).toEqual([true, false, true].map((visible) => ({ type: 'page-visibility', visible })));
});
