import { ProblemError } from '../core/problem';

const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Checked by name: the class is DOMException in older browsers, QuotaExceededError in newer. */
const isQuota = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** Why a database could not be opened. */
export function openingProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isQuota(error)) return new ProblemError({ code: 'database-full', detail: detailOf(error) });
  return new ProblemError({ code: 'no-database', detail: detailOf(error) });
}

/** Why a transaction failed. */
export function transactionProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isQuota(error)) return new ProblemError({ code: 'database-full', detail: detailOf(error) });
  return new ProblemError({ code: 'unexpected', detail: detailOf(error) });
}
