import type { HistoryFileFault } from './histories/saved-history';

/**
 * Everything that can go wrong for a person, as data; the dictionary of a language turns it into
 * words. The codes are a closed union, so a language that lacks one does not compile.
 */
export type Problem =
  | { readonly code: 'no-worker'; readonly detail: string }
  | { readonly code: 'no-database'; readonly detail: string }
  | { readonly code: 'database-full'; readonly detail: string }
  | { readonly code: 'database-newer'; readonly found: number; readonly known: number }
  | { readonly code: 'database-blocked' }
  /** The database was deleted from outside while the shop was open. */
  | { readonly code: 'database-deleted' }
  /** Something was deleted, here or in another tab, while this was under way. */
  | { readonly code: 'deleted-meanwhile' }
  /** An act that could not be read back later is not stored. `part`: the field at fault. */
  | { readonly code: 'event-refused'; readonly part: string; readonly detail: string }
  /** A history file was not taken, and nothing of it was stored. */
  | {
      readonly code: 'history-file-refused';
      readonly file: string;
      readonly fault: HistoryFileFault;
      /** What `HistoryFileFault` says; empty where there is no place. */
      readonly place: string;
    }
  /** Saved models were damaged, were removed, and are trained again. */
  | { readonly code: 'models-damaged'; readonly models: readonly string[] }
  /** The stored data set is damaged and cannot be opened. */
  | { readonly code: 'world-damaged'; readonly name: string }
  /** Tabs cannot tell each other what changed, or cannot agree on who trains. */
  | { readonly code: 'tabs-apart'; readonly missing: readonly string[] }
  | { readonly code: 'no-webgpu'; readonly detail: string }
  | { readonly code: 'no-backend'; readonly detail: string }
  | { readonly code: 'device-lost'; readonly detail: string }
  | { readonly code: 'loss-not-finite'; readonly step: number }
  | { readonly code: 'training-elsewhere' }
  | { readonly code: 'models-off' }
  | { readonly code: 'unknown-item'; readonly item: string }
  | { readonly code: 'unlearnt-item'; readonly item: string }
  | { readonly code: 'no-model'; readonly model: string }
  | { readonly code: 'empty-history' }
  | { readonly code: 'no-measure'; readonly measure: string; readonly model: string }
  | { readonly code: 'unknown-persona'; readonly persona: string }
  | { readonly code: 'unknown-catalogue'; readonly catalogue: string }
  | { readonly code: 'import-refused'; readonly rows: number }
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'file-too-large'; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-binary'; readonly file: string }
  | { readonly code: 'file-encoding'; readonly file: string; readonly offset: number }
  | { readonly code: 'file-unreadable'; readonly file: string; readonly detail: string }
  | {
      readonly code: 'columns-missing';
      readonly file: string;
      readonly missing: readonly string[];
      readonly found: readonly string[];
    }
  | { readonly code: 'too-few-users'; readonly users: number }
  | { readonly code: 'no-temporal-split'; readonly reason: 'positions' | 'nobody-asked' }
  | { readonly code: 'no-attributes' }
  | {
      readonly code: 'catalogue-too-large';
      readonly items: number;
      readonly largest: number;
      readonly bytes: number;
    }
  | { readonly code: 'no-ratings'; readonly missing: number; readonly of: number }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unexpected'; readonly detail: string };

/** Thrown where something goes wrong for a person. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(JSON.stringify(problem));
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * Whatever was thrown, as a problem; `unexpected` with its message where it is not a
 * `ProblemError`.
 */
export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

/** What is wrong with one row of a file. */
export type RowFault =
  | 'missing-value'
  | 'not-a-number'
  | 'negative'
  | 'time-in-future'
  | 'time-negative'
  | 'duplicate'
  | 'wrong-column-count'
  | 'not-json'
  | 'unknown-event'
  | 'bad-characters'
  | 'too-long'
  | 'too-large'
  | 'reserved'
  | 'not-text';

export interface BadRow {
  readonly file: string;
  /** 1-based line of the file, the header being line 1 where there is one. */
  readonly row: number;
  /** Name of the column; empty when the row as a whole is at fault. */
  readonly column: string;
  readonly fault: RowFault;
  /** The cell's text, at most 60 characters. */
  readonly value: string;
}
