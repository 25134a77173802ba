import { asProblem, type Problem } from '../core/problem';
import type { Session } from './session';
import { createListeners } from './store/listeners';
import type { Version } from './store/store';

/** Something to ask the worker. Two questions with the same key ask the same thing. */
interface Question<Output> {
  readonly key: string;
  /** The signal is aborted once the answer has no listener. */
  ask(signal: AbortSignal): Promise<Output>;
}

interface AskingState<Output> {
  /** Which question `answer` or `problem` belongs to; absent before the first. */
  readonly key?: string;
  readonly answer?: Output;
  readonly problem?: Problem;
  /** The newest question is not answered yet. */
  readonly pending: boolean;
}

interface Asking<Output> {
  /** Asks a question in place of the current one; `null` asks none. */
  ask(question: Question<Output> | null): void;
  /** Asks the same question again. */
  retry(): void;
  state(): AskingState<Output>;
  /**
   * Follows the session while there is a listener. When the last one leaves, a pending question is
   * aborted.
   */
  subscribe(listener: () => void): () => void;
}

/**
 * Holds the newest answer to a question and keeps it up to date, by one rule: an answer is stale
 * once the session has another version of anything that it depends on. The question is then asked
 * again, and the stale answer stays until the new one arrives or fails. Replies to earlier calls
 * are ignored.
 */
export function createAsking<Output>(
  session: Pick<Session, 'subscribe' | 'version'>,
  dependsOn: readonly Version[],
): Asking<Output> {
  const { subscribe, tell } = createListeners();
  let state: AskingState<Output> = { pending: true };
  let question: Question<Output> | null = null;
  let askedAt = '';
  let running: AbortController | undefined;
  let listening = 0;
  let leaveSession = () => {};

  const versions = () => dependsOn.map(session.version).join(' ');
  const set = (next: AskingState<Output>) => {
    state = next;
    tell();
  };

  function stop() {
    running?.abort();
    running = undefined;
  }

  function retry() {
    stop();
    if (!question) return;
    const { key, ask } = question;
    const current = new AbortController();
    running = current;
    askedAt = versions();
    if (!state.pending) set({ ...state, pending: true });
    const settle = (outcome: { readonly answer: Output } | { readonly problem: Problem }) => {
      if (current.signal.aborted) return;
      running = undefined;
      set({ key, ...outcome, pending: false });
    };
    ask(current.signal).then(
      (answer) => settle({ answer }),
      (error) => settle({ problem: asProblem(error) }),
    );
  }

  function refresh() {
    if (question && askedAt !== versions()) retry();
  }

  return {
    ask(next) {
      question = next;
      retry();
    },
    retry,
    state: () => state,
    subscribe(listener) {
      const leave = subscribe(listener);
      if (listening++ === 0) {
        leaveSession = session.subscribe(refresh);
        refresh();
      }
      return () => {
        leave();
        if (--listening > 0) return;
        leaveSession();
        stop();
      };
    },
  };
}
