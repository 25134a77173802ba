/** A command line's own arguments by `parse`; `--help` prints `usage` and ends, and so does, with 2, whatever `parse` throws. */
export function readArguments<T>(parse: (argv: readonly string[]) => T, usage: string): T {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return parse(argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}
