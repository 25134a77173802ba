import * as v from 'valibot';
import type { EvaluationRequest, EvaluationResult, SplitRankings } from '../../../core/evaluation/evaluation';
import type { RatingResult } from '../../../core/evaluation/rating-evaluation';

/** Identifies a file that was read. */
export interface FileFacts {
  readonly name: string;
  readonly sha256: string;
}

/** All inputs that determine a result: equal inputs give the same result. */
export interface EvaluationInputs {
  readonly interactions: FileFacts;
  readonly items: FileFacts | null;
  readonly badRows: 'refuse' | 'skip';
  readonly request: Omit<EvaluationRequest, 'members'>;
  /** Ranking files that an ensemble combines. */
  readonly members: readonly FileFacts[];
}

/** How a result was made: for repeating it, and for explaining a difference. */
export interface Provenance {
  /** Date and time, ISO 8601. */
  readonly at: string;
  readonly command: string;
  /** This project's commit; null outside of a git checkout. */
  readonly commit: string | null;
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: Readonly<Record<string, string | number>>;
}

/** What DIR/name.json holds, for `--out DIR`. */
export interface StoredResult {
  readonly name: string;
  readonly asked: EvaluationInputs;
  readonly made: Provenance;
  readonly result: EvaluationResult;
}

const file = v.object({ name: v.string(), sha256: v.string() });
const lists = v.array(v.array(v.number()));
const interval = v.object({ low: v.number(), high: v.number() });
const accuracy = <T extends v.GenericSchema>(of: T) =>
  v.looseObject({ hr: of, recall: of, precision: of, f1: of, ndcg: of, mrr: of, map: of });
const metrics = v.object({
  ...accuracy(v.number()).entries,
  coverage: v.number(),
  gini: v.number(),
  novelty: v.number(),
  meanPopularity: v.number(),
  diversity: v.nullable(v.number()),
  miscalibration: v.nullable(v.number()),
});
const byCutoff = <T extends v.GenericSchema>(of: T) => v.object({ '5': of, '10': of, '20': of });
const group = v.object({
  from: v.number(),
  to: v.number(),
  count: v.number(),
  hr: v.number(),
  ndcg: v.number(),
});

/** Checks what a report reads of a result; other fields pass unchecked. */
const result = v.looseObject({
  dataset: v.looseObject({
    hash: v.string(),
    users: v.number(),
    items: v.number(),
    interactions: v.number(),
  }),
  split: v.looseObject({
    kind: v.picklist(['leave-one-out', 'temporal']),
    testUsers: v.number(),
    testEvents: v.number(),
    leakage: v.nullable(v.number()),
  }),
  model: v.string(),
  configuration: v.record(v.string(), v.union([v.number(), v.string()])),
  seed: v.number(),
  validation: byCutoff(metrics),
  test: byCutoff(metrics),
  intervals: byCutoff(accuracy(interval)),
  byActivity: v.object({ low: group, middle: group, high: group }),
  byPopularity: v.object({ unseen: group, tail: group, middle: group, head: group }),
  modelBytes: v.optional(v.number()),
  members: v.optional(v.object({ weights: v.record(v.string(), v.number()), rankConstant: v.number() })),
  curve: v.array(v.looseObject({ epoch: v.number(), ndcg: v.number(), seconds: v.number() })),
  stopped: v.string(),
  seconds: v.number(),
  ranks: v.object({ validation: lists, test: lists }),
});

const stored = v.looseObject({
  name: v.string(),
  asked: v.looseObject({
    interactions: file,
    items: v.nullable(file),
    badRows: v.picklist(['refuse', 'skip']),
    request: v.looseObject({ model: v.string(), seed: v.number(), split: v.string() }),
    members: v.array(file),
  }),
  made: v.looseObject({
    at: v.string(),
    command: v.string(),
    commit: v.nullable(v.string()),
    versions: v.record(v.string(), v.string()),
    machine: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
  result,
});

const ratings = v.object({
  model: v.string(),
  configuration: v.record(v.string(), v.union([v.number(), v.string()])),
  seed: v.number(),
  rmse: v.number(),
  mae: v.number(),
  folds: v.array(
    v.object({
      name: v.string(),
      rmse: v.number(),
      mae: v.number(),
      trainingRatings: v.number(),
      testRatings: v.number(),
      epoch: v.number(),
      seconds: v.number(),
    }),
  ),
});

/** @throws Error that names the file, the place in it and what to do */
function parse<T extends v.GenericSchema>(schema: T, path: string, text: string): v.InferOutput<T> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not whole JSON: delete it, and the model is trained again`);
  }
  const parsed = v.safeParse(schema, found);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(
    `${path} is no result of this version (${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}): delete it, and the model is trained again`,
  );
}

/** @throws Error that names the file, the place in it and what to do */
export const parseStored = (path: string, text: string): StoredResult =>
  // This program wrote it from that type, and the schema checks all that a report reads.
  parse(stored, path, text) as unknown as StoredResult;

/** @throws Error that names the file, the place in it and what to do */
export const parseRatings = (path: string, text: string): RatingResult => parse(ratings, path, text);

/** Whether a stored result is of these inputs; one that a person stopped early does not count. */
export const isResultFor = (
  { asked, result: { stopped } }: StoredResult,
  question: EvaluationInputs,
): boolean => stopped !== 'cancelled' && JSON.stringify(asked) === JSON.stringify(question);

/** Whether results are of the same data and split, so that one table may compare them. */
export const areComparable = (a: EvaluationInputs, b: EvaluationInputs): boolean =>
  a.interactions.sha256 === b.interactions.sha256 &&
  a.badRows === b.badRows &&
  a.request.split === b.request.split &&
  a.request.minEventsPerUser === b.request.minEventsPerUser &&
  a.request.minEventsPerItem === b.request.minEventsPerItem;

/** Whether an ensemble with the inputs `into` may combine the rankings of `member`. */
export const mayCombine = (member: EvaluationInputs, into: EvaluationInputs): boolean =>
  areComparable(member, into) &&
  member.members.length === 0 &&
  member.request.model !== into.request.model &&
  member.request.seed === into.request.seed;

/** Indented JSON that people can read; the many ranks are on one line. */
export function storedText(stored: StoredResult): string {
  const { ranks, ...result } = stored.result;
  const text = JSON.stringify({ ...stored, result: { ...result, ranks: null } }, null, 2);
  return `${text.replace(/"ranks": null/, () => `"ranks": ${JSON.stringify(ranks)}`)}\n`;
}

/** The text of DIR/name.rankings.json: item indices, see `MemberRankings`. */
export const rankingsText = (name: string, { validation, test }: SplitRankings): string =>
  `${JSON.stringify({ name, validation, test })}\n`;
