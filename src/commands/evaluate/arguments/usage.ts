import { EVALUATED_MODELS, SPLITS } from '../../../core/evaluation/evaluation';
import { BACKENDS } from '../../../core/recommendation/recommendation';
import type { Setting } from '../../../models/settings/setting';
import { modelSettings } from '../../../models/settings/settings';

/** `maxLength` is `--max-length` on the command line. */
export const flagOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Everything that any model lets be set, but for epochs, which has a flag of its own. */
export const settingNames: readonly string[] = [
  ...new Set(EVALUATED_MODELS.flatMap((model) => Object.keys(modelSettings[model]))),
].filter((name) => name !== 'epochs');

/** A setting's flag, what it takes and its default. */
export const settingLine = (name: string, setting: Setting): string =>
  `  --${flagOf(name)} ${setting.kind === 'choice' ? setting.choices.join('|') : 'N'} (${setting.value})`;

const settings = EVALUATED_MODELS.map((model) => {
  const names = Object.entries(modelSettings[model]).filter(([name]) => name !== 'epochs');
  const lines = names.map(([name, setting]) => settingLine(name, setting));
  return `${model}: ${lines.length > 0 ? `\n${lines.join('\n')}` : 'nothing more to set'}`;
});

export const usage = `usage: npm run evaluate -- --data FILE --model NAMES [options]
       npm run evaluate -- --report DIR [--compare A,B]
       npm run evaluate -- --rating-folds PATH | --ratings FILE --folds K [options]      explicit ratings; with --help their options

  --data FILE              interactions: CSV, TSV, JSON Lines, or MovieLens (u.data, ratings.dat, ratings.csv)
  --demo                   the demo shop instead of files: simulated shoppers, whose true causes are known
  --items FILE             titles, prices, brands, categories
  --model NAMES            one, several as a,b,c, or all: ${EVALUATED_MODELS.join(' | ')}
  --split NAME             ${SPLITS.join(' | ')}; the first when not given
  --backend NAME           ${BACKENDS.join(' | ')}; the fastest that can be trusted when not given
  --epochs N               at most this many
  --max-minutes M          a model ends by itself in about this time, test included
  --explain                measures the explanations too: by effect, simple orders and what else the model tells of, with intervals and tests
  --explain-users N        on a seeded sample of so many tested users; 200 when not given
  --configuration FILE     JSON: { "sasrec": { "dim": 64, "epochs": 50, "maxMinutes": 10 }, ... }; flags come before it
  --seed N                 1 when not given
  --seeds N,N,...          each model once with each; the report has means and their spread
  --min-events-per-user N  filters, repeated until nothing changes; off when not given
  --min-events-per-item N
  --bad-rows refuse|skip   what to do with a file that has bad rows; refuse when not given
  --out DIR                keeps each result as soon as it is there, and a report of all in report.md, report.json and charts;
                           run again it goes on where it was
  --again                  trains anew what DIR has already
  --rankings FILE          for one model: writes user<TAB>item1,item2,... with 20 items for every test user
  --json FILE              for one model: writes everything that was measured
  --report DIR             makes the report again from what is in DIR
  --folds K                cross-validation over users instead: each fold's users are new to the model; mean and spread
  --search random|halving  tries configurations of one model for --minutes M instead, by validation alone; --out DIR has the table
                           of trials and the best for --configuration
  --space FILE             for a search, JSON: { "learningRate": { "min": 1e-4, "max": 1e-2, "scale": "log" }, "dim": [32, 64] }
  --compare A,B            tests two results of DIR against each other, user by user

${settings.join('\n')}
`;
