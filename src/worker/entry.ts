import { createHost } from './host';
import { openStorage } from './open-storage';
import type { FromWorker, ToWorker } from './protocol';

/** The worker: waits for its database, then answers what came meanwhile, in order. */
const send = (message: FromWorker): void => self.postMessage(message);

const host = openStorage().then(({ storage, limits }) =>
  createHost({
    storage,
    limits,
    now: () => Date.now(),
    send,
    createModels: async (...parts) => (await import('./models/model-service')).createModelService(...parts),
  }),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  host.then((receive) => receive(data));
};
