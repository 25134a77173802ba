import { combines, parseArguments, type RunArguments } from './arguments';
import { partedArguments } from './parted-arguments';

export interface FoldArguments extends RunArguments {
  /** From 3: one tests, one chooses, the others teach. */
  readonly folds: number;
}

/** @throws Error that names the flag, what was given and what is allowed */
export function parseFoldArguments(argv: readonly string[]): FoldArguments {
  const { own, others } = partedArguments(argv, ['folds']);
  const folds = Number(own.get('folds'));
  if (!Number.isInteger(folds) || folds < 3)
    throw new Error(`--folds takes a whole number from 3; got "${own.get('folds')}"`);
  const given = parseArguments(others);
  if (given.kind !== 'run') throw new Error('--folds evaluates; it makes no report');
  const combining = given.jobs.find(({ request }) => combines(request.model));
  if (combining) throw new Error(`${combining.name} ranks for nobody new: it has no folds of users`);
  return { ...given, folds };
}
