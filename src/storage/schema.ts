import type { DBSchema } from 'idb';
import type { Interactions } from '../core/histories/interactions';
import type { Catalogue } from '../core/shop/catalogue';
import type { WorldSummary } from '../core/shop/world';
import type { EvaluationRecord, ModelRecord } from './storage';

/** What the database holds at its newest version; `migrations.ts` leads there. */

export const DATABASE_NAME = 'vitrine';

interface StoredEvent {
  /**
   * Place in the log. Given out inside the appending transaction, and writing transactions over one
   * store run one after another, also between tabs: so it grows in the order of commits and no
   * number is given twice.
   */
  readonly sequence: number;
  /** A ShopEvent when it was written; parsed when it is read. */
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
      /** catalogue, persona, time, sequence */
      'persona-time': [string, string, number, number];
    };
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

export type StoreName = 'events' | 'models' | 'evaluations' | 'worlds' | 'world-data' | 'settings';
