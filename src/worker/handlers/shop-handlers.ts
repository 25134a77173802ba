import { asProblem } from '../../core/problem';
import { GUEST_PERSONA, type ShopEvent } from '../../core/shop/events';
import type { HostServices } from '../host-services';
import { readOutboxTexts } from '../shop/outbox-texts';
import type { Handlers } from './handler';

/** Opening the shop, and its log of events. */
export function shopHandlers({ storage, shop, models, tabs, followDeletion }: HostServices) {
  let isOpen = false;

  const record = async (events: readonly ShopEvent[], epoch: number): Promise<number> => {
    try {
      const stored = await shop.record(events, epoch);
      if (stored > 0) tabs.announce('log');
      return stored;
    } catch (error) {
      if (asProblem(error).code === 'deleted-meanwhile') void followDeletion().catch(() => undefined);
      throw error;
    }
  };

  /** Acts from before a deletion may be of what was deleted: they are dropped with it. */
  const recordUnlessDeleted = (events: readonly ShopEvent[], epoch: number) =>
    record(events, epoch).catch((error: unknown) => {
      if (asProblem(error).code !== 'deleted-meanwhile') throw error;
    });

  return {
    async open(how) {
      if (how?.asGuest && !isOpen) await shop.become(GUEST_PERSONA);
      const state = await shop.state();
      isOpen = true;
      models.shopOpened();
      return state;
    },
    shopper: () => shop.shopperState(),
    record: async ({ events, epoch }) => ({ stored: await record(events, epoch) }),
    async replay({ texts }) {
      if (!storage.durable) return { stored: false };
      for (const { events, epoch } of readOutboxTexts(texts)) await recordUnlessDeleted(events, epoch);
      return { stored: true };
    },
    history: async () => (await shop.shopper()).history,
    async pauseMemory({ paused }) {
      await shop.pauseMemory(paused);
      tabs.announce('log');
      return shop.state();
    },
    async forgetProducts({ items }) {
      const receipt = await shop.forgetProducts(items);
      // No model is trained on a guest's events, and no other tab shows them.
      if ((await shop.shopper()).persona !== GUEST_PERSONA) {
        tabs.announce('deletion');
        await models.restartAround(async () => undefined);
      }
      return { shop: await shop.state(), receipt };
    },
    exportEvents: () => shop.exportEvents(),
  } satisfies Partial<Handlers>;
}
