import type { BadRow, Problem, RowFault } from '../../../core/problem';

/** A problem in words: what happened, to what, and what a person can do now. */
export interface ProblemWords {
  readonly title: string;
  readonly body: string;
  readonly wayOut: string;
}

/** The words of every problem there is, each filled with what that problem knows. */
export type WordedProblems = {
  readonly [Code in Problem['code']]: (problem: Extract<Problem, { code: Code }>) => ProblemWords;
};

/** The words of everything that can be wrong with a row of a file. */
export type WordedFaults = Readonly<Record<RowFault, (row: BadRow) => ProblemWords>>;

/** Says a problem in the language of the table. */
export const problemsFrom =
  (worded: WordedProblems) =>
  (problem: Problem): ProblemWords => {
    // The table has one entry a code, each taking that code's problem; the compiler cannot follow the pairing.
    const wording = worded[problem.code] as (problem: Problem) => ProblemWords;
    return wording(problem);
  };
