import type { RatingRequest, RatingResult } from '../../../core/evaluation/rating-evaluation';
import { asProblem, type BadRow, type Problem } from '../../../core/problem';
import { connect } from '../../../worker/connect';

/** The browser's half of the command line for explicit ratings. */
interface RatingsDoor {
  evaluate(
    request: RatingRequest,
  ): Promise<
    { readonly result: RatingResult } | { readonly problem: Problem; readonly badRows: readonly BadRow[] }
  >;
}

declare global {
  interface Window {
    ratingsDoor: RatingsDoor;
  }
}

const client = connect();

window.ratingsDoor = {
  async evaluate(request) {
    const input = document.getElementById('ratings');
    const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
    try {
      return {
        result: await client.call(
          'evaluateRatings',
          { files, request },
          { onProgress: window.onEvaluationProgress },
        ),
      };
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code !== 'import-refused') return { problem, badRows: [] };
      const reports = await Promise.all(
        files.map((interactions) => client.call('inspectFiles', { interactions })),
      );
      return { problem, badRows: reports.flatMap(({ badRows }) => badRows) };
    }
  },
};
