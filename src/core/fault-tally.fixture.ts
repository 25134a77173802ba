/**
 * Counts how the shop survives a fault that a test causes many times. The test command tries each
 * fault a few times; `npm run faults` tries it as often as the documents promise and prints the
 * counts as a table.
 */
interface FaultRow {
  /** The fault, in a few words: its row in the table. */
  readonly fault: string;
  readonly tried: number;
  /** Tries after which everything was as promised. */
  readonly held: number;
  /** Things lost, or wrong in silence, in all tries; anything but 0 fails the test. */
  readonly lost: number;
}

/** How often to try a fault: `short` in the test command, `full` in `npm run faults`. */
export function tries({ short, full }: { readonly short: number; readonly full: number }): number {
  return process.env.VITRINE_FAULTS === 'full' ? full : short;
}

/** Puts a row into the report of a Playwright test, where `npm run faults` reads it. */
export function tally(
  report: { readonly annotations: { type: string; description?: string }[] },
  row: FaultRow,
): void {
  report.annotations.push({ type: 'fault', description: JSON.stringify(row) });
}
