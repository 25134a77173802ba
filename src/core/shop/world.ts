import type { BadRow } from '../problem';

/** A catalogue with its community: the demo shop's, or an imported data set's. */
export interface WorldSummary {
  /** Hash of the catalogue. */
  readonly catalogue: string;
  readonly kind: 'demo' | 'imported';
  readonly name: string;
  readonly users: number;
  /** All that are in the shop, those included that nobody interacted with. */
  readonly items: number;
  readonly interactions: number;
}

/** A user of an imported data set (or of the simulated community) one can become. */
export interface PersonaSummary {
  readonly id: string;
  readonly events: number;
  /** Products of the newest few events, newest first, by id. */
  readonly latest: readonly string[];
}

/** Whom to look for in a community. */
export interface PersonaQuery {
  /** What the user's id begins with; everybody's begins with nothing. */
  readonly id: string;
  /**
   * Or what the newest few events are of: products by id, such as those whose titles hold what was
   * typed.
   */
  readonly items: readonly string[];
}

export type DatasetFormat = 'csv' | 'tsv' | 'jsonl' | 'movielens-data' | 'movielens-dat' | 'movielens-csv';

/** What reading a file found, before anything is changed. */
export interface ImportReport {
  readonly format: DatasetFormat;
  /** Rows of the interactions, bad ones included. */
  readonly rows: number;
  readonly users: number;
  /** That somebody interacted with. */
  readonly items: number;
  /** That are described and nobody interacted with. */
  readonly untouched: number;
  readonly badRows: readonly BadRow[];
  /** All of them; `badRows` lists the first 200. */
  readonly badRowCount: number;
  /** Columns nothing is read from, as they are named in the files. */
  readonly ignoredColumns: readonly string[];
}
