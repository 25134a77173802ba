import { argumentsFrom, combines, type RunArguments } from './arguments';
import { readEvaluationOptions } from './options';

export interface FoldArguments extends RunArguments {
  /** From 3: one tests, one chooses, the others teach. */
  readonly folds: number;
}

/** @throws Error that names the flag, what was given and what is allowed */
export function parseFoldArguments(argv: readonly string[]): FoldArguments {
  const read = readEvaluationOptions(argv);
  const { folds } = read.options;
  if (folds === undefined) throw new Error('--folds K is needed');
  const given = argumentsFrom(read);
  if (given.kind !== 'run') throw new Error('--folds evaluates; it makes no report');
  const combining = given.jobs.find(({ request }) => combines(request.model));
  if (combining) throw new Error(`${combining.name} ranks for nobody new: it has no folds of users`);
  return { ...given, folds };
}
