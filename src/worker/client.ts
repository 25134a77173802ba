import type { EvaluationProgress } from '../core/evaluation/evaluation';
import { asProblem, ProblemError } from '../core/problem';
import type { CallInput, CallName, CallOutput } from './calls';
import type { FromWorker, Notice, ToWorker } from './protocol';

/** Carries messages to a Worker, or to a host in the page where there are no workers. */
export interface Port {
  send(message: ToWorker): void;
  /** Called once, before the first `send`. */
  listen(receive: (message: FromWorker) => void, fail: (error: Error) => void): void;
}

interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EvaluationProgress) => void;
}

export interface Client {
  /** Calls the worker. @throws ProblemError */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    options?: CallOptions,
  ): Promise<CallOutput<Name>>;
  /** Tells the worker whether the page is visible; training leaves a visible page time to draw. */
  tellVisibility(visible: boolean): void;
  /**
   * Tells the worker that the page has drawn its first view; no model is loaded or trained before.
   */
  drawn(): void;
  /** @returns the function that ends the subscription */
  subscribe(listener: (notice: Notice) => void): () => void;
}

interface Pending {
  resolve(output: unknown): void;
  reject(error: Error): void;
  onProgress?: (progress: EvaluationProgress) => void;
}

export function createClient(port: Port): Client {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(notice: Notice) => void>();
  let next = 1;
  let broken: Error | undefined;

  port.listen(
    (message) => {
      if (message.type === 'notice') {
        for (const listener of listeners) listener(message.notice);
        return;
      }
      const call = pending.get(message.id);
      if (!call) return;
      if (message.type === 'progress') {
        call.onProgress?.(message.progress);
        return;
      }
      pending.delete(message.id);
      if (message.type === 'reply') call.resolve(message.output);
      else call.reject(new ProblemError(message.problem));
    },
    (error) => {
      broken = error;
      for (const call of pending.values()) call.reject(new ProblemError(asProblem(error)));
      pending.clear();
    },
  );

  return {
    call: (name, input, options = {}) =>
      new Promise((resolve, reject) => {
        if (options.signal?.aborted) {
          reject(new ProblemError({ code: 'cancelled' }));
          return;
        }
        if (broken) {
          reject(new ProblemError(asProblem(broken)));
          return;
        }
        const id = next++;
        // The host answers a call by its name, so the output has that call's type.
        pending.set(id, {
          resolve: resolve as (output: unknown) => void,
          reject,
          onProgress: options.onProgress,
        });
        options.signal?.addEventListener('abort', () => port.send({ type: 'cancel', id }), { once: true });
        port.send({ type: 'call', id, name, input } as ToWorker);
      }),
    tellVisibility: (visible) => port.send({ type: 'page-visibility', visible }),
    drawn: () => port.send({ type: 'drawn' }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
