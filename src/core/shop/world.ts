import type { BadRow } from '../problem';

/** A catalogue with its community: the demo shop's, or an imported data set's. */
export interface WorldSummary {
  /** Hash of the catalogue. */
  readonly catalogue: string;
  readonly kind: 'demo' | 'imported';
  readonly name: string;
  readonly users: number;
  /** All products, including those without interactions. */
  readonly items: number;
  readonly interactions: number;
}

/** A user of an imported data set or of the simulated community, whom the shopper can become. */
export interface PersonaSummary {
  readonly id: string;
  readonly events: number;
  /** Products of the newest few events, newest first, by id. */
  readonly latest: readonly string[];
}

/** A search for users of a community. */
export interface PersonaQuery {
  /** Beginning of the user's id; empty for every user. */
  readonly id: string;
  /** Also finds users whose newest few events are of these products, by id. */
  readonly items: readonly string[];
}

export type DatasetFormat = 'csv' | 'tsv' | 'jsonl' | 'movielens-data' | 'movielens-dat' | 'movielens-csv';

/** What reading a data set found, before anything is stored. */
export interface ImportReport {
  readonly format: DatasetFormat;
  /** Rows of the interactions file, bad ones included. */
  readonly rows: number;
  readonly users: number;
  /** Items with at least one interaction. */
  readonly items: number;
  /** Items of the items file without interactions. */
  readonly untouched: number;
  readonly badRows: readonly BadRow[];
  /** The number of all bad rows; `badRows` lists the first 200. */
  readonly badRowCount: number;
  /** Columns that are not used, by their names in the files. */
  readonly ignoredColumns: readonly string[];
}
