import { asProblem } from '../core/problem';
import { type Client, createClient, type Port } from './client';
import type { FromWorker, ToWorker } from './protocol';

/** A client of the worker; of a host in the page, without models, where workers cannot run. */
export function connect(): Client {
  try {
    return createClient(
      workerPort(new Worker(new URL('./entry.ts', import.meta.url), { type: 'module', name: 'vitrine' })),
    );
  } catch (error) {
    return createClient(pagePort(error));
  }
}

function workerPort(worker: Worker): Port {
  return {
    send: (message) => worker.postMessage(message),
    listen(receive, fail) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => receive(data);
      worker.onerror = (event) => fail(new Error(event.message || 'the worker did not start'));
    },
  };
}

function pagePort(reason: unknown): Port {
  let deliver: (message: FromWorker) => void = () => undefined;
  const problem = asProblem(reason);
  const detail = problem.code === 'unexpected' ? problem.detail : problem.code;
  const host = Promise.all([import('./host'), import('./open-storage')]).then(
    async ([{ createHost }, { openStorage }]) => {
      const { storage, limits } = await openStorage();
      return createHost({
        storage,
        limits: [{ code: 'no-worker', detail }, ...limits],
        now: () => Date.now(),
        send: (message) => deliver(message),
      });
    },
  );
  return {
    send(message: ToWorker) {
      host.then((receive) => receive(message));
    },
    listen(receive, fail) {
      deliver = receive;
      host.catch((error: unknown) => fail(error instanceof Error ? error : new Error(String(error))));
    },
  };
}
