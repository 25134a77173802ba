import { asProblem } from '../core/problem';
import { startWorker } from '../policy/script-addresses';
import { type Client, createClient, type Port } from './client';
import workerModule from './entry?worker&url';
import type { FromWorker, ToWorker } from './protocol';

/**
 * A client of the worker. Where workers cannot run, or the worker's script does not load, it is a
 * client of a host in the page that has no models.
 */
export function connect(): Client {
  try {
    return createClient(workerPort(startWorker(workerModule, 'vitrine')));
  } catch (error) {
    return createClient(pagePort(error));
  }
}

function workerPort(worker: Worker): Port {
  let heard = false;
  /** Messages to repeat to the host in the page if the worker turns out not to load. */
  let unanswered: ToWorker[] = [];
  let instead: Port | undefined;
  return {
    send(message) {
      if (instead) {
        instead.send(message);
        return;
      }
      if (!heard) unanswered.push(message);
      worker.postMessage(message);
    },
    listen(receive, fail) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        heard = true;
        unanswered = [];
        receive(data);
      };
      worker.onerror = (event) => {
        const error = new Error(event.message || 'the script of the worker did not load');
        if (heard) {
          fail(error);
          return;
        }
        worker.terminate();
        instead = pagePort(error);
        instead.listen(receive, fail);
        for (const message of unanswered) instead.send(message);
      };
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
