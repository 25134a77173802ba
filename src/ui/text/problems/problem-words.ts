import type { BadRow, Problem, RowFault } from '../../../core/problem';

/** A problem in words: what happened, to what, and what a person can do now. */
export interface ProblemWords {
  readonly title: string;
  readonly body: string;
  readonly wayOut: string;
}

/** The words for every problem, given that problem's details. */
export type WordedProblems = {
  readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => ProblemWords;
};

/** The words for every fault of a row in a file. */
export type WordedFaults = Readonly<Record<RowFault, (row: BadRow) => ProblemWords>>;

/** The function that words a problem with a language's table. */
export const problemsFrom =
  (worded: WordedProblems) =>
  (problem: Problem): ProblemWords => {
    // Each code's entry takes that code's problem, a pairing the compiler cannot follow.
    const wording = worded[problem.code] as (problem: Problem) => ProblemWords;
    return wording(problem);
  };
