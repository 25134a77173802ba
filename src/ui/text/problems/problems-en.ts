import type { BadRow, Problem } from '../../../core/problem';
import { type ProblemWords, problemsFrom, type WordedFaults, type WordedProblems } from './problem-words';

const number = new Intl.NumberFormat('en-US');
const list = new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' });

const said = (detail: string) => (detail === '' ? '' : ` The browser said: “${detail}”`);
const columns = (names: readonly string[]) => list.format(names.map((name) => `“${name}”`));
const megabytes = (bytes: number) => `${number.format(Math.round(bytes / 1e6))} MB`;
const plural = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

const worded: WordedProblems = {
  'no-worker': ({ detail }) => ({
    title: 'No background worker here',
    body: `This browser would not start the worker in which the models train, so the models are off. The shop remembers what you do and shows what is popular.${said(detail)}`,
    wayOut:
      'Reload the page, in case it did not arrive. If that does not help: a current Chrome, Edge, Firefox or Safari starts it.',
  }),
  'no-database': ({ detail }) => ({
    title: 'Nothing can be remembered here',
    body: `The browser gave no database, as some do in private windows. What you do is kept only until this page closes.${said(detail)}`,
    wayOut: 'Open the shop in an ordinary window, or allow this site to store data, to have it remembered.',
  }),
  'database-full': ({ detail }) => ({
    title: 'No room left to remember',
    body: `The browser has no more room for this site, so the last change was not stored.${said(detail)}`,
    wayOut:
      'Free some disk space, or delete an imported data set in the Lab, and try again. What was stored before is still there.',
  }),
  'database-newer': ({ found, known }) => ({
    title: 'Your data comes from a newer shop',
    body: `The stored data has version ${found}; this page knows versions up to ${known}. It was left untouched, and what you do on this page is not stored.`,
    wayOut:
      'Reload the page to get the newer shop. If that does not help, close the shop’s other tabs first.',
  }),
  'database-blocked': () => ({
    title: 'Another tab holds the old database',
    body: 'The stored data has to be brought to a new version, and another tab with this shop is still using the old one.',
    wayOut:
      'Close the other tabs with this shop, then reload this one. Until then, what you do here is not stored.',
  }),
  'no-webgpu': ({ detail }) => ({
    title: 'No graphics processor to train on',
    body: `This browser offers no WebGPU adapter, so the models train on the ordinary processor, more slowly.${said(detail)}`,
    wayOut:
      'Everything works all the same. A current Chrome or Edge with hardware acceleration switched on is faster.',
  }),
  'no-backend': ({ detail }) => ({
    title: 'The models cannot run here',
    body: `None of the ways to calculate (WebGPU, WebAssembly, plain JavaScript) passed its self-test.${said(detail)}`,
    wayOut:
      'The shop shows what is popular instead. Another browser, or a newer version of this one, may do better.',
  }),
  'device-lost': ({ detail }) => ({
    title: 'The graphics processor went away',
    body: `The browser took the graphics processor back in the middle of the work, for example after a driver restart.${said(detail)}`,
    wayOut:
      'The shop asks for it again, or takes another way to calculate, and training goes on from its last checkpoint. Nothing you did is lost.',
  }),
  'loss-not-finite': ({ step }) => ({
    title: 'Training went off the rails',
    body: `At step ${number.format(step)} the training loss was no longer a number, so the run was stopped and its model was not used.`,
    wayOut: 'Start the training again in the Lab. If it happens again, choose another backend there.',
  }),
  'training-elsewhere': () => ({
    title: 'Another tab is training',
    body: 'Only one tab trains at a time, and another tab with this shop is doing it now.',
    wayOut: 'Wait for it, or pause it there. This tab uses the new model as soon as it is ready.',
  }),
  'models-off': () => ({
    title: 'The models are switched off',
    body: 'There is nothing here to calculate with, so there are no personal recommendations and no reasons to show.',
    wayOut: 'The Lab says what is off and why. What is popular is shown meanwhile.',
  }),
  'unknown-item': ({ item }) => ({
    title: 'This product is not in the catalogue',
    body: `No product of the catalogue that is open now has the id “${item}”.`,
    wayOut: 'It may belong to another data set. Open that one in the Lab, or go back to the shop.',
  }),
  'unlearnt-item': () => ({
    title: 'No model knows this product yet',
    body: 'Nobody has done anything with it so far, so models that learn from what people do have no place for it in their rankings.',
    wayOut: 'Where it is recommended meanwhile, the card itself says what that was counted by.',
  }),
  'no-model': ({ model }) => ({
    title: 'This model is not trained yet',
    body: `There is no trained “${model}” model for this catalogue yet.`,
    wayOut: 'Train it in the Lab, or wait until the training under way is finished.',
  }),
  'empty-history': () => ({
    title: 'Nothing to go by yet',
    body: 'A reason is made from what you did in the shop, and there is nothing yet.',
    wayOut: 'Look at a few products, then ask again.',
  }),
  'no-measure': ({ measure, model }) => ({
    title: 'This model has no such measure',
    body: `The “${model}” model gives no ${measure} for the events of a history.`,
    wayOut: 'Choose the effect, which is measured for every model.',
  }),
  'unknown-persona': ({ persona }) => ({
    title: 'No such user',
    body: `The data set that is open now has no user “${persona}”.`,
    wayOut: 'Search for another user in the Lab, or go on as yourself.',
  }),
  'unknown-catalogue': ({ catalogue }) => ({
    title: 'This data set is no longer here',
    body: `No stored data set has the mark “${catalogue}”. It may have been deleted in another tab.`,
    wayOut: 'Choose one of those the Lab lists, or import the file again.',
  }),
  'import-refused': ({ rows }) => ({
    title: 'The file was refused',
    body: `${plural(rows, 'row is not as it should be', 'rows are not as they should be')}, and you asked to refuse the file in that case. Nothing was changed.`,
    wayOut: 'Put the listed rows right in the file, or choose to leave bad rows out.',
  }),
  'file-empty': ({ file }) => ({
    title: 'The file is empty',
    body: `“${file}” has no rows of data.`,
    wayOut: 'Choose a file with a header line and at least one row below it.',
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    title: 'The file is too large',
    body: `“${file}” has ${megabytes(bytes)}; up to ${megabytes(limit)} can be read here.`,
    wayOut: 'Take a part of it, for example the newest year or a sample of the users.',
  }),
  'file-binary': ({ file }) => ({
    title: 'This is not a text file',
    body: `“${file}” holds bytes that no text has. It may be a spreadsheet, an archive or a picture.`,
    wayOut: 'Unpack it, or save the table as CSV, and choose that file.',
  }),
  'file-encoding': ({ file, offset }) => ({
    title: 'The file is in another encoding',
    body: `“${file}” is not UTF-8: the first byte that does not fit is at position ${number.format(offset)}.`,
    wayOut: 'Save the file again with the encoding UTF-8, and choose it once more.',
  }),
  'file-unreadable': ({ file, detail }) => ({
    title: 'The file could not be read',
    body: `“${file}” could not be opened or was changed while it was being read.${said(detail)}`,
    wayOut: 'Check that it is still there and not in use, then choose it again.',
  }),
  'columns-missing': ({ file, missing, found }) => ({
    title: missing.length === 1 ? 'A column is missing' : 'Columns are missing',
    body: `“${file}” has no ${missing.length === 1 ? 'column' : 'columns'} ${columns(missing)}. ${
      found.length === 0 ? 'Its first line names no columns.' : `Its first line names ${columns(found)}.`
    }`,
    wayOut:
      'Interactions need the columns user, item and timestamp; items need item and title. Rename the columns in the first line.',
  }),
  'too-few-users': ({ users }) => ({
    title: 'Too little to learn from',
    body: `${
      users === 0 ? 'No user has' : `Only ${plural(users, 'user has', 'users have')}`
    } three events or more, and a model needs more users than that.`,
    wayOut: 'Choose a larger file, or check that the user column is really the user.',
  }),
  'no-temporal-split': ({ reason }) => ({
    title: 'These events cannot be split by time',
    body:
      reason === 'positions'
        ? 'The timestamps count each user’s events and are no moments, so that nobody knows which of two users came first.'
        : 'No user has events both before and after the moments that cut off the last two tenths of all events.',
    wayOut:
      reason === 'positions'
        ? 'Split it leave-one-out, or choose a file whose timestamps are Unix seconds or dates.'
        : 'Split it leave-one-out, or choose a file that covers more time.',
  }),
  'no-attributes': () => ({
    title: 'Nothing is known of the items',
    body: 'The model learns from what items have in common, and no brand, category, price or word of a title is that of three of them or more.',
    wayOut:
      'Give a file of items as well (--items FILE on the command line), with brand, categories, price or titles.',
  }),
  'catalogue-too-large': ({ items, largest, bytes }) => ({
    title: 'Too many products for this model',
    body: `It weighs every product against every other: ${number.format(items)} of them would need ${megabytes(bytes)} of memory. It takes at most ${number.format(largest)}.`,
    wayOut:
      'Leave out products that were seen rarely, or choose a model that learns a vector for each product.',
  }),
  'no-ratings': ({ missing, of }) => ({
    title: 'Ratings are missing',
    body:
      missing === of
        ? 'None of the events has a rating.'
        : `${plural(missing, 'event has', 'events have')} no rating, of ${of}.`,
    wayOut: 'Choose a file with a column rating that has a number in every row.',
  }),
  cancelled: () => ({
    title: 'Stopped',
    body: 'You stopped it before it was done. What was there before is unchanged.',
    wayOut: 'Start it again whenever you like.',
  }),
  unexpected: ({ detail }) => ({
    title: 'Something went wrong',
    body: `The shop met an error it does not know.${detail === '' ? '' : ` It reads: “${detail}”`}`,
    wayOut: 'Reload the page and try once more. What you did before is stored.',
  }),
};

/** The problem in words. */
export const problemEn = problemsFrom(worded);

/** The problem in one line, for a message that passes: what happened, and what to do. */
export function problemLineEn(problem: Problem): string {
  const { title, wayOut } = problemEn(problem);
  return `${title}. ${wayOut}`;
}

const faults: WordedFaults = {
  'missing-value': ({ column }) => ({
    title: 'Nothing there',
    body: `The column “${column}” is empty.`,
    wayOut: 'Fill it in, or remove the row.',
  }),
  'not-a-number': ({ column, value }) => ({
    title: column === 'timestamp' ? 'Not a time' : 'Not a number',
    body: `“${column}” should be a ${column === 'timestamp' ? 'time' : 'number'}; it is “${value}”.`,
    wayOut:
      column === 'timestamp'
        ? 'Write seconds or milliseconds since 1970, or a date like 2024-05-31T14:05:00Z.'
        : 'Write digits, with a point for decimals and nothing between thousands.',
  }),
  negative: ({ column, value }) => ({
    title: 'Below zero',
    body: `“${column}” cannot be below zero; it is “${value}”.`,
    wayOut: 'Check the sign, or remove the row.',
  }),
  'time-in-future': ({ column, value }) => ({
    title: 'In the future',
    body: `“${column}” is “${value}”, which is still to come.`,
    wayOut: 'Write the time in seconds or milliseconds since 1970; a wrong unit often looks like the future.',
  }),
  'time-negative': ({ column, value }) => ({
    title: 'Before 1970',
    body: `“${column}” is “${value}”; times start at 0.`,
    wayOut: 'Write the time in seconds or milliseconds since 1970.',
  }),
  duplicate: ({ column, value }) => ({
    title: 'Twice in the file',
    body:
      column === ''
        ? 'The same row stands earlier in the file.'
        : `A row with “${value}” as its “${column}” stands earlier in the file.`,
    wayOut: 'Remove one of the two.',
  }),
  'wrong-column-count': ({ value }) => ({
    title: 'Wrong number of columns',
    body: `The row does not have as many columns as the first line${value === '' ? '' : `: “${value}”`}.`,
    wayOut:
      'Look for a missing or an extra separator, or a text with a separator that lacks its quotation marks.',
  }),
  'not-json': ({ value }) => ({
    title: 'Not JSON',
    body: `The line is not one JSON object${value === '' ? '' : `: “${value}”`}.`,
    wayOut: 'Write one complete object a line, with double quotation marks.',
  }),
  'unknown-event': ({ value }) => ({
    title: 'Unknown kind of event',
    body: `“${value}” is not a kind of event the shop knows.`,
    wayOut: 'Use view, add, like or purchase, or leave the event column out.',
  }),
};

/** What is wrong with one row of a file, in words. */
export const rowFaultEn = (row: BadRow): ProblemWords => faults[row.fault](row);
