import * as v from 'valibot';
import type { EvaluationRequest, EvaluationResult, SplitRankings } from '../../../core/evaluation/evaluation';
import type { RatingResult } from '../../../core/evaluation/rating-evaluation';

/** A file as it was read. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
}

/** What a result is of: two results of the same are the same result. */
export interface Asked {
  readonly interactions: ReadFile;
  readonly items: ReadFile | null;
  readonly badRows: 'refuse' | 'skip';
  readonly request: Omit<EvaluationRequest, 'members'>;
  /** Rankings that it combines. */
  readonly members: readonly ReadFile[];
}

/** How it was made. */
export interface Made {
  /** ISO 8601. */
  readonly at: string;
  readonly command: string;
  /** Of this project; null outside of a checkout. */
  readonly commit: string | null;
  readonly versions: Readonly<Record<string, string>>;
  readonly machine: Readonly<Record<string, string | number>>;
}

/** What `--out DIR` keeps of a model in DIR/name.json. */
export interface StoredResult {
  readonly name: string;
  readonly asked: Asked;
  readonly made: Made;
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

/** Of a result, what a report reads; the rest is kept as it stands. */
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
  // Written by this program from the very type; all that a report reads of it is checked.
  parse(stored, path, text) as unknown as StoredResult;

/** @throws Error that names the file, the place in it and what to do */
export const parseRatings = (path: string, text: string): RatingResult => parse(ratings, path, text);

/** Whether both are answers to one question; a result that a person cut short is none. */
export const answers = ({ asked, result: { stopped } }: StoredResult, question: Asked): boolean =>
  stopped !== 'cancelled' && JSON.stringify(asked) === JSON.stringify(question);

/** Whether results are of the same questions, so that they can stand in one table. */
export const sameQuestions = (a: Asked, b: Asked): boolean =>
  a.interactions.sha256 === b.interactions.sha256 &&
  a.badRows === b.badRows &&
  a.request.split === b.request.split &&
  a.request.minEventsPerUser === b.request.minEventsPerUser &&
  a.request.minEventsPerItem === b.request.minEventsPerItem;

/** Whether rankings of the one may be combined by the other. */
export const mayCombine = (member: Asked, into: Asked): boolean =>
  sameQuestions(member, into) &&
  member.members.length === 0 &&
  member.request.model !== into.request.model &&
  member.request.seed === into.request.seed;

/** As JSON that a person can look into: all but the places, which are one line. */
export function storedText(stored: StoredResult): string {
  const { ranks, ...result } = stored.result;
  const text = JSON.stringify({ ...stored, result: { ...result, ranks: null } }, null, 2);
  return `${text.replace(/"ranks": null/, () => `"ranks": ${JSON.stringify(ranks)}`)}\n`;
}

/** What DIR/name.rankings.json holds: item indices, see `MemberRankings`. */
export const rankingsText = (name: string, { validation, test }: SplitRankings): string =>
  `${JSON.stringify({ name, validation, test })}\n`;
