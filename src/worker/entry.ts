import { createHost } from './host';
import { openStorage } from './open-storage';
import type { FromWorker, ToWorker } from './protocol';

/**
 * The worker: opens the database, then answers the messages that came meanwhile, in their order.
 */
const send = (message: FromWorker): void => self.postMessage(message);

const host = openStorage().then(({ storage, limits }) =>
  createHost({
    storage,
    limits,
    now: () => Date.now(),
    send,
    createModels: async (parts) => (await import('./models/model-service')).createModelService(parts),
  }),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  host.then((receive) => receive(data));
};
