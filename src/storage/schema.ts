import type { DBSchema } from 'idb';
import type { Interactions } from '../core/histories/interactions';
import type { Catalogue } from '../core/shop/catalogue';
import type { WorldSummary } from '../core/shop/world';
import type { EvaluationRecord, ModelRecord, Snapshot } from './storage';

/** The stores of the database at its newest version; `migrations.ts` leads there. */

export const DATABASE_NAME = 'vitrine';

interface StoredEvent {
  /**
   * Place in the log. It is assigned inside the appending transaction. Writing transactions on one
   * store run one after another, also between tabs, so numbers grow in the order of commits and are
   * unique.
   */
  readonly sequence: number;
  /** A ShopEvent of the version that wrote it; parsed when it is read. */
  readonly event: unknown;
}

interface WorldData {
  readonly hash: string;
  readonly catalogue: Catalogue;
  readonly interactions: Interactions;
}

export interface VitrineSchema extends DBSchema {
  events: {
    /** `event.id` */
    key: string;
    value: StoredEvent;
    indexes: {
      sequence: number;
      /** catalogue, persona, sequence */
      'persona-sequence': [string, string, number];
    };
  };
  snapshots: {
    /** catalogue, persona */
    key: [string, string];
    value: Snapshot;
  };
  models: {
    /** catalogue, model, role */
    key: [string, string, string];
    value: ModelRecord;
  };
  evaluations: {
    /** catalogue, id */
    key: [string, string];
    value: EvaluationRecord;
  };
  /**
   * Summaries of imported data sets by catalogue hash, apart from the data so that listing them is
   * quick.
   */
  worlds: { key: string; value: WorldSummary };
  'world-data': { key: string; value: WorldData };
  settings: { key: string; value: unknown };
}

export const EVERY_STORE = [
  'events',
  'snapshots',
  'models',
  'evaluations',
  'worlds',
  'world-data',
  'settings',
] as const;
export type StoreName = (typeof EVERY_STORE)[number];

/** Key in `settings` of the number of deletions so far. */
export const EPOCH = 'epoch';
