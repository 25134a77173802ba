import { type SavedHistory, summaryOf } from '../../core/histories/saved-history';
import { ProblemError } from '../../core/problem';
import { LARGEST_HISTORY_FILE, readHistoryFile } from '../../storage/events/history-file';
import type { ShopState } from '../calls';
import type { HostServices } from '../host-services';
import type { Reading } from '../shop/world-library';
import type { CallContext, Handlers } from './handler';

/** The worlds (the demo shop and imported data sets) and the persona in the open one. */
export function worldHandlers({ shop, models, tabs }: HostServices) {
  /** Changes the world or the persona. What runs for the old one ends before. */
  async function move(change: () => Promise<void>): Promise<ShopState> {
    await models.restartAround(async () => {
      await change();
      tabs.announce('world');
    });
    return shop.state();
  }

  return {
    inspectFiles: (files, context) => shop.inspect(files, readingFor(context)),
    // The file is read to its end before anything changes: a refused or cancelled import leaves
    // everything as it was.
    importFiles: async ({ badRows, ...files }, context) =>
      move(await shop.readFiles(files, badRows, readingFor(context))),
    worlds: () => shop.worlds(),
    openWorld: ({ catalogue }) => move(() => shop.openWorld(catalogue)),
    async deleteWorld({ catalogue }) {
      await move(() => shop.deleteWorld(catalogue));
      tabs.announce('deletion');
      return shop.worlds();
    },
    personas: (query) => shop.personas(query),
    readyMade: () => shop.readyMade(),
    become: ({ persona }) => move(() => shop.become(persona)),
    saveHistory: () => shop.saveHistory(),
    inspectHistory: async ({ file }) => summaryOf(await readHistory(file)),
    async loadHistory({ file }) {
      const history = await readHistory(file);
      const receipt = await shop.replaceHistory(history);
      tabs.announce('deletion');
      await models.restartAround(async () => undefined);
      return { shop: await shop.state(), receipt };
    },
    async forgetEverything() {
      // Deleted first: from then on nothing that is under way, here or in another tab, can write
      // what derives from it.
      const receipt = await shop.forget();
      tabs.announce('deletion');
      await models.restartAround(async () => undefined);
      return { shop: await shop.state(), receipt };
    },
  } satisfies Partial<Handlers>;
}

/** @throws ProblemError for a file that cannot be read, is too large, or is no history */
async function readHistory(file: File): Promise<SavedHistory> {
  if (file.size > LARGEST_HISTORY_FILE)
    throw new ProblemError({
      code: 'file-too-large',
      file: file.name,
      bytes: file.size,
      limit: LARGEST_HISTORY_FILE,
    });
  const text = await file.text().catch((error: unknown) => {
    throw new ProblemError({ code: 'file-unreadable', file: file.name, detail: String(error) });
  });
  return readHistoryFile(text, file.name);
}

const readingFor = ({ signal, progress }: CallContext): Reading => ({
  signal,
  onProgress: (fraction) => progress({ phase: 'reading', epoch: 0, epochs: 0, progress: fraction }),
});
