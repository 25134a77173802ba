import { Command, CommanderError, Option } from 'commander';

/**
 * A program's command line, the same for all of this project. `readOptions` reads it.
 * @param name as a person types it, for the line of usage
 */
export function commandLine(name: string, description: string): Command {
  return (
    new Command(name)
      .description(description)
      .usage('[options]')
      .helpOption('--help', 'shows this')
      // The same text on every terminal, and in a file.
      .configureHelp({ helpWidth: 110 })
      // Errors are thrown; `readCommandLine` reports them.
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
  );
}

/** What an option makes of the word after its flag. @throws Error that says what is allowed */
type ValueParser<T> = (given: string, flag: string) => T;

/** An option with a value. @param flags such as `--seed <N>` */
export function option<T>(flags: string, description: string, parse: ValueParser<T>): Option {
  const made = new Option(flags, description);
  const flag = made.long ?? flags;
  return made.argParser((given: string) => {
    // The value was forgotten, and the next flag taken for it.
    if (given.startsWith('--')) throw new Error(`${flag} takes a value; got the flag ${given}`);
    return parse(given, flag);
  });
}

export const text: ValueParser<string> = (given) => given;

export const numberFrom =
  (least: number): ValueParser<number> =>
  (given, flag) => {
    if (given.trim() === '' || !(Number(given) >= least) || !Number.isFinite(Number(given)))
      throw new Error(`${flag} takes a number from ${least}; got "${given}"`);
    return Number(given);
  };

export const wholeNumberFrom =
  (least: number): ValueParser<number> =>
  (given, flag) => {
    if (given.trim() === '' || !(Number(given) >= least) || !Number.isInteger(Number(given)))
      throw new Error(`${flag} takes a whole number from ${least}; got "${given}"`);
    return Number(given);
  };

export const oneOf =
  <T extends string>(allowed: readonly T[]): ValueParser<T> =>
  (given, flag) => {
    const found = allowed.find((name) => name === given);
    if (!found) throw new Error(`${flag} is one of ${allowed.join(', ')}; got "${given}"`);
    return found;
  };

/**
 * Reads the options of a command line.
 * @typeParam T what the parsers of the options return, by the options' names in camel case
 * @throws Error that names the flag, what was given and what is allowed
 */
export function readOptions<T extends object>(command: Command, argv: readonly string[]): T {
  try {
    return command.parse([...argv], { from: 'user' }).opts<T>();
  } catch (error) {
    throw error instanceof CommanderError ? inOurWords(error, command) : error;
  }
}

function inOurWords(error: CommanderError, command: Command): Error {
  const message = error.message.replace(/^error: /, '');
  const [, flag, suggestion] = /^unknown option '([^']*)'(.*)$/s.exec(message) ?? [];
  if (flag === undefined) return new Error(message);
  const known = [...command.options.map(({ long }) => long), '--help'].join(', ');
  return new Error(`unknown flag ${flag.split('=')[0]}; known are: ${known}${suggestion}`);
}

/** What `--help` prints. */
export function helpOf(command: Command): string {
  let printed = '';
  command.configureOutput({
    writeOut: (part) => {
      printed += part;
    },
  });
  command.outputHelp();
  return printed;
}

/**
 * This process's own command line by `parse`. Ends the process with 0 after `--help`, and with 2,
 * the message and the help on standard error, after what `parse` throws.
 */
export function readCommandLine<T>(parse: (argv: readonly string[]) => T, help: string): T {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) {
    process.stdout.write(help);
    process.exit(0);
  }
  try {
    return parse(argv);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}

${help}`);
    process.exit(2);
  }
}

/** The command line of a program that takes no arguments: it has only `--help`. */
export function takesNoArguments(name: string, description: string): void {
  const command = commandLine(name, description);
  readCommandLine((argv) => readOptions(command, argv), helpOf(command));
}
