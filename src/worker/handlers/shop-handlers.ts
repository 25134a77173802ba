import { GUEST_PERSONA, type ShopEvent } from '../../core/shop/events';
import type { HostServices } from '../host-services';
import { readOutboxTexts } from '../shop/outbox-texts';
import type { Handlers } from './handler';

/** Opening the shop, and its log of events. */
export function shopHandlers({ storage, shop, models, tabs }: HostServices) {
  let isOpen = false;

  const record = async (events: readonly ShopEvent[]): Promise<number> => {
    const stored = await shop.record(events);
    if (stored > 0) tabs.announce('log');
    return stored;
  };

  return {
    async open(how) {
      if (how?.asGuest && !isOpen) await shop.become(GUEST_PERSONA);
      const state = await shop.state();
      isOpen = true;
      models.shopOpened();
      return state;
    },
    record: async ({ events }) => ({ stored: await record(events) }),
    async replay({ texts }) {
      if (storage.durable) await record(readOutboxTexts(texts));
      return { stored: storage.durable };
    },
    history: async () => (await shop.shopper()).history,
    async pauseMemory({ paused }) {
      await shop.pauseMemory(paused);
      tabs.announce('log');
      return shop.state();
    },
    async forgetProducts({ items }) {
      await shop.forgetProducts(items);
      tabs.announce('log');
      return shop.state();
    },
    exportEvents: () => shop.exportEvents(),
  } satisfies Partial<Handlers>;
}
