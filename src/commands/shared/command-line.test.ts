import { describe, expect, it } from 'vitest';
import {
  commandLine,
  helpOf,
  numberFrom,
  oneOf,
  option,
  readOptions,
  text,
  wholeNumberFrom,
} from './command-line';

const program = () =>
  commandLine('npm run pack --', 'Packs a bag.')
    .addOption(option('--bag <NAME>', 'which bag', text))
    .addOption(option('--max-items <N>', 'at most so many', wholeNumberFrom(1)).default(5))
    .addOption(option('--weight <KG>', 'at most so heavy', numberFrom(0.5)))
    .addOption(option('--size <NAME>', 'small | large', oneOf(['small', 'large'])))
    .option('--again', 'once more');
const read = (...argv: string[]) => readOptions<Record<string, unknown>>(program(), argv);

describe('a command line', () => {
  it('is read into values by the names of its options', () => {
    expect(read('--bag=a', '--weight', '1.5', '--size', 'large', '--again', '--max-items', '2')).toEqual({
      bag: 'a',
      maxItems: 2,
      weight: 1.5,
      size: 'large',
      again: true,
    });
    expect(read()).toEqual({ maxItems: 5 });
  });

  it.each<[string[], string]>([
    [
      ['--bags', 'a'],
      'unknown flag --bags; known are: --bag, --max-items, --weight, --size, --again, --help',
    ],
    [['--bags=a'], 'unknown flag --bags; known'],
    [['--bags', 'a'], 'Did you mean --bag?'],
    [['--bag', '--again'], '--bag takes a value; got the flag --again'],
    [['--bag'], "option '--bag <NAME>' argument missing"],
    [['a'], 'too many arguments'],
    [['--max-items', '1.5'], '--max-items takes a whole number from 1; got "1.5"'],
    [['--max-items', '0'], '--max-items takes a whole number from 1; got "0"'],
    [['--weight', ' '], '--weight takes a number from 0.5; got " "'],
    [['--weight', 'Infinity'], '--weight takes a number from 0.5; got "Infinity"'],
    [['--size', 'huge'], '--size is one of small, large; got "huge"'],
  ])('refuses %j and says what is allowed', (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
  });

  it('has a help with every option', () => {
    const help = helpOf(program());
    expect(help).toMatch(/^Usage: npm run pack -- \[options\]\n\nPacks a bag\.\n/);
    for (const flag of ['--bag <NAME>', '--max-items <N>', '(default: 5)', '--again', '--help'])
      expect(help).toContain(flag);
  });
});
