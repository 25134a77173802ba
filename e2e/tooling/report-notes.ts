/** What tests put into Playwright's report for a command to print. */
export interface ReportNote {
  readonly type: string;
  /** Parsed from the note's JSON; to be validated. */
  readonly said: unknown;
}

/** The notes of these types in a report of Playwright's `json` reporter, in the order of the tests. */
export function notesOf(report: unknown, types: readonly string[]): ReportNote[] {
  if (Array.isArray(report)) return report.flatMap((part) => notesOf(part, types));
  if (typeof report !== 'object' || report === null) return [];
  // The results of a test repeat its annotations.
  if ('annotations' in report && 'results' in report && Array.isArray(report.annotations))
    return report.annotations.flatMap((note: { type: string; description?: string }) =>
      types.includes(note.type) ? [{ type: note.type, said: JSON.parse(note.description ?? '{}') }] : [],
    );
  return Object.values(report).flatMap((part) => notesOf(part, types));
}
