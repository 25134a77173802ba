import { hashInteractions } from '../../core/histories/interactions';
import { ProblemError } from '../../core/problem';
import { OWN_PERSONA } from '../../core/shop/events';
import type { ImportReport, WorldSummary } from '../../core/shop/world';
import { inspectDataset, readDataset } from '../../datasets/read-dataset';
import type { Storage } from '../../storage/storage';
import type { BadRowPolicy, DatasetFiles } from '../calls';
import type { OpenShop } from './open-shop';
import { loadWorld, summarize } from './world';

/** How a long reading is followed and ended. */
export interface Reading {
  readonly signal: AbortSignal;
  /** Share of the file that is read, in [0, 1]. */
  readonly onProgress: (fraction: number) => void;
}

/** The worlds of this browser: the demo shop and the imported data sets. */
export interface WorldLibrary {
  /** The demo shop first. */
  worlds(): Promise<readonly WorldSummary[]>;
  openWorld(catalogue: string): Promise<void>;
  deleteWorld(catalogue: string): Promise<void>;
  inspect(files: DatasetFiles, reading: Reading): Promise<ImportReport>;
  /** Reads a data set. @returns the function that stores it and opens it */
  readFiles(files: DatasetFiles, badRows: BadRowPolicy, reading: Reading): Promise<() => Promise<void>>;
}

/** @param now milliseconds since the epoch */
export function createWorldLibrary(storage: Storage, open: OpenShop, now: () => number): WorldLibrary {
  return {
    worlds: async () => [(await open.demoShop()).summary, ...(await storage.worlds.list())],
    async openWorld(catalogue) {
      const world = await open.load(catalogue);
      if (!world) throw new ProblemError({ code: 'unknown-catalogue', catalogue });
      await open.goTo(world, OWN_PERSONA);
    },
    async deleteWorld(catalogue) {
      const demo = await open.demoShop();
      if (catalogue === demo.summary.catalogue)
        throw new ProblemError({ code: 'unknown-catalogue', catalogue });
      if ((await open.visit()).world.summary.catalogue === catalogue) await open.goTo(demo, OWN_PERSONA);
      await storage.removeWorld(catalogue);
      open.dropState();
    },
    inspect: (files, reading) => inspectDataset(files, { now: now(), ...reading }),
    async readFiles(files, badRows, reading) {
      const epoch = await storage.epoch();
      const { catalogue: read, interactions } = await readDataset(files, { badRows, now: now(), ...reading });
      // The folds of a data set have the same items, so events are part of a world's identity.
      const catalogue = { ...read, hash: `${read.hash}-${hashInteractions(interactions)}` };
      const summary = summarize(catalogue, 'imported', catalogue.name, interactions);
      return async () => {
        await storage.since(epoch).worlds.save({ summary, catalogue, interactions });
        await open.goTo(loadWorld(summary, catalogue, interactions), OWN_PERSONA);
      };
    },
  };
}
