import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenCalls } from './open-calls';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function question() {
  let answer: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const answered = new Promise<void>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { ask: () => answered, answer, fail };
}

/** What training does between two steps, and whether it may go on. */
function training(calls: ReturnType<typeof createOpenCalls>) {
  const went = vi.fn();
  void calls.answered().then(went);
  return went;
}

test('training does not wait when no call is open', async () => {
  await createOpenCalls().answered();
});

test('training continues once the last call is answered or has failed', async () => {
  const calls = createOpenCalls();
  const [first, second] = [question(), question()];
  const answer = calls.run(first.ask);
  const failure = calls.run(second.ask);
  const went = training(calls);
  first.answer();
  await answer;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(went).not.toHaveBeenCalled();
  second.fail(new Error('full'));
  await expect(failure).rejects.toThrow('full');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(went).toHaveBeenCalledOnce();
});

test('training waits for a call that follows an answer at once', async () => {
  const calls = createOpenCalls();
  const [store, recommend] = [question(), question()];
  const stored = calls.run(store.ask);
  const went = training(calls);
  store.answer();
  await stored;
  await vi.advanceTimersByTimeAsync(10);
  const recommended = calls.run(recommend.ask);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(went).not.toHaveBeenCalled();
  recommend.answer();
  await recommended;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(went).toHaveBeenCalledOnce();
});
