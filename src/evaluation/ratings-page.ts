import { asProblem, type Problem } from '../core/problem';
import type { RatingRequest, RatingResult } from '../core/rating-evaluation';
import { connect } from '../worker/connect';

/** The browser's half of the command line for explicit ratings. */
export interface RatingsDoor {
  evaluate(
    request: RatingRequest,
  ): Promise<{ readonly result: RatingResult } | { readonly problem: Problem }>;
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
      return { problem: asProblem(error) };
    }
  },
};
