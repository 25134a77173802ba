import { expect, it } from 'vitest';
import type { Rails } from '../../core/recommendation/recommendation';
import type { RailsState } from '../../session/store/store';
import { type OpeningSession, whenDrawn } from './when-drawn';

/** A session whose shop is open. Its first rails arrive when the test says so. */
function openedSession() {
  const listeners = new Set<() => void>();
  let rails: RailsState = {};
  const session: OpeningSession = {
    state: () => ({ phase: 'ready' }),
    rails: () => rails,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const come = (state: RailsState) => {
    rails = state;
    for (const listener of [...listeners]) listener();
  };
  return { session, come };
}

const railsFor = (historyLength: number): Rails => ({
  rails: [],
  canVary: false,
  milliseconds: 1,
  historyLength,
});
const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

it('a shopper with a past waits one frame for the models, whatever moves on the page', async () => {
  const moving = document.body.appendChild(document.createElement('div'));
  moving.animate({ opacity: [0, 1] }, { duration: 1_000, iterations: Number.POSITIVE_INFINITY });
  const { session, come } = openedSession();
  let calls = 0;
  whenDrawn(session, () => calls++);
  come({});
  await nextFrame();
  expect(calls).toBe(0);
  come({ rails: railsFor(4) });
  expect(calls).toBe(0);
  await nextFrame();
  expect(calls).toBe(1);
  come({ rails: railsFor(5) });
  await nextFrame();
  expect(calls).toBe(1);
  moving.remove();
});

it('models load for a new shopper, too, and when there are no rails', async () => {
  for (const state of [{ rails: railsFor(0) }, { problem: { code: 'models-off' } }] as const) {
    const { session, come } = openedSession();
    const called = new Promise<void>((done) => whenDrawn(session, done));
    come(state);
    await called;
  }
});
