/**
 * Parts a command line into the flags of one kind of run, each with a value, and the words left for `parseArguments`, which knows what every evaluation may
 * be told.
 */
export function partedArguments(
  argv: readonly string[],
  flags: readonly string[],
): { readonly own: ReadonlyMap<string, string>; readonly others: readonly string[] } {
  const own = new Map<string, string>();
  const others: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const [, flag, given] = /^--([^=]+)(?:=(.*))?$/.exec(argv[at]) ?? [];
    if (flag === undefined || !flags.includes(flag)) others.push(argv[at]);
    else own.set(flag, given ?? argv[++at] ?? '');
  }
  return { own, others };
}

/** Whether a command line has a flag. */
export const hasFlag = (argv: readonly string[], flag: string): boolean =>
  argv.some((word) => word === `--${flag}` || word.startsWith(`--${flag}=`));
