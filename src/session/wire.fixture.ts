import type { ProblemError } from '../core/problem';
import type { Rails } from '../core/recommendation/recommendation';
import { hashCatalogue, type Product } from '../core/shop/catalogue';
import { OWN_PERSONA, type ShopEvent } from '../core/shop/events';
import { addToShopper, noShopperSums } from '../core/shop/shopper';
import type { ShopperState, ShopState } from '../worker/calls';
import { createClient, type Port } from '../worker/client';
import type { FromWorker, Notice, RequestMessage, ToWorker } from '../worker/protocol';

const products: Product[] = ['kettle', 'mug'].map((id) => ({ id, title: id, categories: [], tags: [] }));
export const hash = hashCatalogue(products);

/** The shopper after these events, as the worker tells it. */
export const stateOf = (events: readonly ShopEvent[]): ShopperState => {
  const sums = noShopperSums();
  for (const event of events) addToShopper(sums, event);
  return {
    hash,
    persona: OWN_PERSONA,
    sums,
    recent: events.map(({ id }) => id),
    events: events.length,
    unreadable: 0,
    epoch: 0,
    memoryPaused: false,
  };
};

export const nothingDeleted = { events: 0, models: [], run: false, evaluations: 0, worlds: [] };

export const shopWith = (events: readonly ShopEvent[]): ShopState => ({
  world: { catalogue: hash, kind: 'demo', name: 'Demo', users: 0, items: 2, interactions: 0 },
  catalogue: { hash, name: 'Demo', products },
  ...stateOf(events),
  popular: ['mug', 'kettle'],
  limits: [],
  learnt: false,
  durable: true,
});

export const railsOf = (item: string): Rails => ({
  rails: [{ id: 'for-you', model: 'sasrec', items: [{ item, score: 1 }] }],
  canVary: false,
  historyLength: 1,
  milliseconds: 1,
});

/** Resolves once everything that was started has run. */
export const settled = () => new Promise<void>((done) => setTimeout(done, 0));

/** A client whose requests wait until the test answers them. */
export function openWire() {
  const requests: RequestMessage[] = [];
  let receive: (message: FromWorker) => void = () => {};
  const port: Port = {
    send(message: ToWorker) {
      if (message.type === 'call') requests.push(message);
    },
    listen(onMessage) {
      receive = onMessage;
    },
  };
  const take = (name: RequestMessage['name']) => {
    const at = requests.findIndex((request) => request.name === name);
    const [request] = at < 0 ? [] : requests.splice(at, 1);
    if (!request) throw new Error(`no request waits for ${name}`);
    return request;
  };
  return {
    client: createClient(port),
    waiting: (name: RequestMessage['name']) => requests.filter((request) => request.name === name).length,
    async answer(name: RequestMessage['name'], output: unknown) {
      receive({ type: 'reply', id: take(name).id, output });
      await settled();
    },
    async refuse(name: RequestMessage['name'], error: ProblemError) {
      receive({ type: 'failure', id: take(name).id, problem: error.problem });
      await settled();
    },
    /** What the one waiting call of that name asks. */
    asked: (name: RequestMessage['name']) => requests.find((request) => request.name === name)?.input,
    async notify(notice: Notice) {
      receive({ type: 'notice', notice });
      await settled();
    },
  };
}
