import type { Page, Worker } from '@playwright/test';
import { type Arrived, openSink, type Sink } from '../../support/sinks';
import type { Channels } from './requests';

/** What arrived at the other server, by channel. */
export type Arrivals = ReadonlyMap<string, Arrived>;

/** Milliseconds in which what was sent arrives on this machine. */
const ARRIVES_IN = 1500;

const settled = () => new Promise((resolve) => setTimeout(resolve, ARRIVES_IN));

/**
 * Tries all channels in one page or worker.
 * @param open opens the server that one channel is to reach
 */
export async function tryTogether(
  realm: Pick<Worker, 'evaluate'>,
  channels: Channels,
  open: () => Promise<Pick<Sink, 'address' | 'arrived' | 'close'>> = openSink,
): Promise<Arrivals> {
  const sinks = await Promise.all(
    Object.entries(channels).map(async ([name, attempt]) => ({ name, attempt, sink: await open() })),
  );
  for (const { name, attempt, sink } of sinks) await run(realm, attempt, sink.address, name);
  await settled();
  const arrivals = new Map(sinks.map(({ name, sink }) => [name, sink.arrived()]));
  await Promise.all(sinks.map(({ sink }) => sink.close()));
  return arrivals;
}

/**
 * Tries each channel in a page of its own, four at a time.
 * @param open opens a page in a new context, which is closed after the try
 */
export async function tryApart(open: () => Promise<Page>, channels: Channels): Promise<Arrivals> {
  const arrivals = new Map<string, Arrived>();
  const waiting = Object.entries(channels);
  const tryNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, attempt] = next;
      const [page, sink] = await Promise.all([open(), openSink()]);
      await run(page, attempt, sink.address, name);
      await settled();
      arrivals.set(name, sink.arrived());
      await Promise.all([page.context().close(), sink.close()]);
    }
  };
  await Promise.all([1, 2, 3, 4].map(tryNext));
  return arrivals;
}

/** What it throws, and whether it ever answers, does not matter. */
async function run(realm: Pick<Worker, 'evaluate'>, attempt: Channels[string], sink: string, name: string) {
  const call = `(() => { try { Promise.resolve((${attempt})(${JSON.stringify(sink)}, ${JSON.stringify(name)})).catch(() => {}); } catch {} })()`;
  await Promise.race([realm.evaluate(call).catch(() => undefined), settled()]);
}
