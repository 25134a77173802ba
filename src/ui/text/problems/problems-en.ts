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
    title: 'The background worker did not start',
    body: `This browser did not start the worker in which the models train, so the models do not run. The shop still stores what you do and shows popular products.${said(detail)}`,
    wayOut: 'Reload the page. If that does not help, use a current Chrome, Edge, Firefox or Safari.',
  }),
  'no-database': ({ detail }) => ({
    title: 'Nothing can be stored here',
    body: `The browser provides no database, as some do in private windows. What you do is kept only until this page closes.${said(detail)}`,
    wayOut: 'To keep it, open the shop in an ordinary window or allow this site to store data.',
  }),
  'database-full': ({ detail }) => ({
    title: 'Storage is full',
    body: `The browser has no more storage for this site, so the last change was not stored.${said(detail)}`,
    wayOut:
      'Free some disk space, or delete an imported data set in the Lab, and try again. What was stored before is still there.',
  }),
  'database-newer': ({ found, known }) => ({
    title: 'Your data comes from a newer version of the shop',
    body: `The stored data has version ${found}; this page supports versions up to ${known}. The data was not changed, and what you do on this page is not stored.`,
    wayOut:
      'Reload the page to get the newer version. If that does not help, close the shop’s other tabs first.',
  }),
  'database-blocked': () => ({
    title: 'Another tab blocks the database',
    body: 'The stored data must be upgraded, but another tab with this shop still uses the old version.',
    wayOut:
      'Close the other tabs with this shop, then reload this one. Until then, what you do here is not stored.',
  }),
  'database-deleted': () => ({
    title: 'What the shop had stored was deleted',
    body: 'The browser or another program deleted the shop’s database while the shop was open.',
    wayOut:
      'The shop begins anew, and what you do from now on is stored. If you saved your history as a file, load it on “Your data”.',
  }),
  'deleted-meanwhile': () => ({
    title: 'Something was deleted meanwhile',
    body: 'Data was deleted here or in another tab while this was under way. It was not stored, because it may come from what was deleted.',
    wayOut: 'Do it again. The shop goes on from what is left.',
  }),
  'event-refused': ({ part, detail }) => ({
    title: 'This action could not be stored',
    body: `One of its values (${part}) could not be read back later, so nothing of it was stored.${said(detail)}`,
    wayOut:
      'What was stored before is still there. Reload the page; if it happens again, check the data set that this product comes from.',
  }),
  'history-file-refused': ({ file, fault, place }) => ({
    title: `The file ${file} was not loaded`,
    body: {
      'other-format': 'It is not a file that this shop saves under “Download your data”.',
      newer: `A newer version of the shop wrote it (format ${place}).`,
      cut: `Its end is missing: it breaks off in line ${place}.`,
      changed: `It was changed or damaged since it was saved${place && `, in line ${place}`}: its checksum does not match its content.`,
      record: `Line and field ${place} cannot be read.`,
    }[fault],
    wayOut: {
      'other-format': 'Choose a file that was downloaded there. Data sets are imported in the Lab.',
      newer: 'Reload the shop until it is the newer version, then try again.',
      cut: 'Copy or download the file again.',
      changed: 'Choose the file as it was downloaded, or another download.',
      record: 'Choose another download. Nothing that is stored here was changed.',
    }[fault],
  }),
  'models-damaged': ({ models }) => ({
    title: 'Saved models were damaged',
    body: `What was stored of ${plural(models.length, 'model', 'models')} is not what the shop had written, so it was removed.`,
    wayOut:
      'The models are trained again from your history. Until then the others serve; nothing you did is lost.',
  }),
  'world-damaged': ({ name }) => ({
    title: 'A data set is damaged',
    body: `What is stored of the data set “${name}” is not what the shop had written, so the demo shop is open instead. What you did in the data set is still stored.`,
    wayOut: 'Import the same file again in the Lab.',
  }),
  'tabs-apart': ({ missing }) => ({
    title: 'Tabs of the shop do not know of each other',
    body: `This browser, or an address without https, lacks ${missing.join(' and ')}. So a tab shows what you did in another one only after a reload, and each tab trains models of its own.`,
    wayOut: 'Use the shop in one tab. Nothing you do is lost.',
  }),
  'no-webgpu': ({ detail }) => ({
    title: 'No GPU to train on',
    body: `This browser provides no WebGPU adapter, so the models train more slowly on the processor.${said(detail)}`,
    wayOut: 'Everything still works. A current Chrome or Edge with hardware acceleration is faster.',
  }),
  'no-backend': ({ detail }) => ({
    title: 'The models cannot run here',
    body: `No backend (WebGPU, WebAssembly, JavaScript) passed its self-test.${said(detail)}`,
    wayOut: 'The shop shows popular products instead. Try another browser or a newer version of this one.',
  }),
  'device-lost': ({ detail }) => ({
    title: 'The GPU was lost',
    body: `The browser took the GPU away during the work, for example after a driver restart.${said(detail)}`,
    wayOut:
      'The shop requests the GPU again or uses another backend, and training resumes from its last checkpoint. Nothing you did is lost.',
  }),
  'loss-not-finite': ({ step }) => ({
    title: 'Training diverged',
    body: `At step ${number.format(step)} the training loss was not a finite number, so training was stopped and the model is not used.`,
    wayOut: 'Start training again in the Lab. If it happens again, choose another backend there.',
  }),
  'training-elsewhere': () => ({
    title: 'Another tab is training',
    body: 'Only one tab can train at a time, and another tab with this shop is training now.',
    wayOut: 'Wait for it, or pause it there. This tab uses the new model as soon as it is ready.',
  }),
  'models-off': () => ({
    title: 'The models do not run',
    body: 'No backend is available here, so there are no personal recommendations and no reasons to show.',
    wayOut: 'See the Lab for the cause. Meanwhile the shop shows popular products.',
  }),
  'unknown-item': ({ item }) => ({
    title: 'This product is not in the catalogue',
    body: `The open catalogue has no product with the ID “${item}”.`,
    wayOut: 'It may belong to another data set. Open that one in the Lab, or go back to the shop.',
  }),
  'unlearnt-item': () => ({
    title: 'No model knows this product yet',
    body: 'Nobody has viewed or chosen it so far, so models that learn from events cannot rank it.',
    wayOut: 'If it is recommended somewhere, its card shows the reason.',
  }),
  'no-model': ({ model }) => ({
    title: 'This model is not trained yet',
    body: `There is no trained “${model}” model for this catalogue yet.`,
    wayOut: 'Train it in the Lab, or wait for the current training to finish.',
  }),
  'empty-history': () => ({
    title: 'No activity yet',
    body: 'Reasons come from what you did in the shop, and there is nothing yet.',
    wayOut: 'View a few products, then try again.',
  }),
  'no-measure': ({ measure, model }) => ({
    title: 'This model does not have this measure',
    body: `The “${model}” model has no measure “${measure}” for events.`,
    wayOut: 'Choose the measured effect, which every model has.',
  }),
  'unknown-persona': ({ persona }) => ({
    title: 'No such user',
    body: `The open data set has no user “${persona}”.`,
    wayOut: 'Search for another user in the Lab, or continue as yourself.',
  }),
  'unknown-catalogue': ({ catalogue }) => ({
    title: 'This data set is no longer here',
    body: `No stored data set has the ID “${catalogue}”. It may have been deleted in another tab.`,
    wayOut: 'Choose another data set in the Lab, or import the file again.',
  }),
  'import-refused': ({ rows }) => ({
    title: 'The file was refused',
    body: `${plural(rows, 'row is bad', 'rows are bad')}, and you chose to refuse the file in that case. Nothing was changed.`,
    wayOut: 'Correct the listed rows in the file, or choose to skip bad rows.',
  }),
  'file-empty': ({ file }) => ({
    title: 'The file is empty',
    body: `“${file}” has no rows of data.`,
    wayOut: 'Choose a file with a header line and at least one row below it.',
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    title: 'The file is too large',
    body: `“${file}” has ${megabytes(bytes)}; up to ${megabytes(limit)} can be read.`,
    wayOut: 'Use a part of it, for example the latest year or a sample of the users.',
  }),
  'file-binary': ({ file }) => ({
    title: 'This is not a text file',
    body: `“${file}” contains binary data. It may be a spreadsheet, an archive or an image.`,
    wayOut: 'Unpack it or save the table as CSV, then choose that file.',
  }),
  'file-encoding': ({ file, offset }) => ({
    title: 'The file is not UTF-8',
    body: `“${file}” is not UTF-8: the first invalid byte is at position ${number.format(offset)}.`,
    wayOut: 'Save the file with the encoding UTF-8, then choose it again.',
  }),
  'file-unreadable': ({ file, detail }) => ({
    title: 'The file could not be read',
    body: `“${file}” could not be opened, or it changed while it was being read.${said(detail)}`,
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
    title: 'Not enough data to train on',
    body: `${
      users === 0 ? 'No user has' : `Only ${plural(users, 'user has', 'users have')}`
    } three events or more, and a model needs more users like that.`,
    wayOut: 'Choose a larger file, or check that the user column is really the user.',
  }),
  'no-temporal-split': ({ reason }) => ({
    title: 'These events cannot be split by time',
    body:
      reason === 'positions'
        ? 'The timestamps only number each user’s events, so events of different users cannot be put in order.'
        : 'No user has events both before and after the times that split off the newest 20% of all events.',
    wayOut:
      reason === 'positions'
        ? 'Use leave-one-out, or choose a file whose timestamps are Unix seconds or dates.'
        : 'Use leave-one-out, or choose a file that covers more time.',
  }),
  'no-attributes': () => ({
    title: 'The items have no shared attributes',
    body: 'The model learns from what items have in common, but no brand, category, price or title word is shared by at least three items.',
    wayOut: 'Add an items file (--items FILE on the command line) with brand, categories, price or titles.',
  }),
  'catalogue-too-large': ({ items, largest, bytes }) => ({
    title: 'Too many products for this model',
    body: `The model compares every product with every other: ${number.format(items)} products would need ${megabytes(bytes)} of memory. It accepts at most ${number.format(largest)} products.`,
    wayOut: 'Leave out products with few events, or choose a model that learns a vector for each product.',
  }),
  'no-ratings': ({ missing, of }) => ({
    title: 'Ratings are missing',
    body:
      missing === of
        ? 'None of the events has a rating.'
        : `${plural(missing, 'event has', 'events have')} no rating, of ${of}.`,
    wayOut: 'Choose a file whose rating column has a number in every row.',
  }),
  cancelled: () => ({
    title: 'Stopped',
    body: 'You stopped it early. Everything is as it was before.',
    wayOut: 'You can start it again at any time.',
  }),
  unexpected: ({ detail }) => ({
    title: 'Something went wrong',
    body: `An unexpected error occurred.${detail === '' ? '' : ` It says: “${detail}”`}`,
    wayOut: 'Reload the page and try again. What you did before is stored.',
  }),
};

/** The problem in words. */
export const problemEn = problemsFrom(worded);

/** The problem in one line, for a short message: what happened, and what to do. */
export function problemLineEn(problem: Problem): string {
  const { title, wayOut } = problemEn(problem);
  return `${title}. ${wayOut}`;
}

const faults: WordedFaults = {
  'missing-value': ({ column }) => ({
    title: 'Missing value',
    body: `The column “${column}” is empty.`,
    wayOut: 'Fill it in, or remove the row.',
  }),
  'not-a-number': ({ column, value }) => ({
    title: column === 'timestamp' ? 'Not a time' : 'Not a number',
    body: `“${column}” should be a ${column === 'timestamp' ? 'time' : 'number'}, but it is “${value}”.`,
    wayOut:
      column === 'timestamp'
        ? 'Write seconds or milliseconds since 1970, or a date like 2024-05-31T14:05:00Z.'
        : 'Write digits only, with a point for decimals and no thousands separators.',
  }),
  negative: ({ column, value }) => ({
    title: 'Below zero',
    body: `“${column}” cannot be below zero, but it is “${value}”.`,
    wayOut: 'Check the sign, or remove the row.',
  }),
  'time-in-future': ({ column, value }) => ({
    title: 'In the future',
    body: `“${column}” is “${value}”, which is in the future.`,
    wayOut: 'Write the time in seconds or milliseconds since 1970. A wrong unit is a common cause.',
  }),
  'time-negative': ({ column, value }) => ({
    title: 'Before 1970',
    body: `“${column}” is “${value}”; times start at 0.`,
    wayOut: 'Write the time in seconds or milliseconds since 1970.',
  }),
  duplicate: ({ column, value }) => ({
    title: 'Duplicate',
    body:
      column === ''
        ? 'The same row occurs earlier in the file.'
        : `A row with “${value}” as “${column}” occurs earlier in the file.`,
    wayOut: 'Remove one of the two.',
  }),
  'wrong-column-count': ({ value }) => ({
    title: 'Wrong number of columns',
    body: `The row does not have as many columns as the first line${value === '' ? '' : `: “${value}”`}.`,
    wayOut:
      'Look for a missing or extra separator, or for text that contains a separator and needs quotation marks.',
  }),
  'not-json': ({ value }) => ({
    title: 'Not JSON',
    body: `The line is not one JSON object${value === '' ? '' : `: “${value}”`}.`,
    wayOut: 'Write one complete object per line, with double quotation marks.',
  }),
  'unknown-event': ({ value }) => ({
    title: 'Unknown event type',
    body: `The shop does not know the event type “${value}”.`,
    wayOut: 'Use view, add, like or purchase, or leave the event column out.',
  }),
  'bad-characters': ({ value }) => ({
    title: 'Unseen characters in an ID',
    body: `The ID “${value}” has characters that cannot be seen or stored, such as control characters or half a character.`,
    wayOut: 'Remove them in the file. The ID is written here with those characters spelled out.',
  }),
  'too-long': ({ value }) => ({
    title: 'Too long',
    body: `The text that begins with “${value}” is longer than the shop can show: 1,000 characters for an ID, 10,000 for other text.`,
    wayOut: 'Shorten it, or check whether a quotation mark is missing at the end of a cell.',
  }),
  'too-large': ({ value }) => ({
    title: 'Number too large',
    body: `“${value}” is larger than ten thousand million, so it could not be calculated with exactly.`,
    wayOut: 'Correct the number, or leave its column out.',
  }),
  reserved: ({ value }) => ({
    title: 'Reserved name',
    body: `The shop uses “${value}” for the person in front of it, so no user of a data set can have this ID.`,
    wayOut: 'Give that user another ID in the file.',
  }),
  'not-text': ({ value }) => ({
    title: 'Nested value',
    body: `A value in “${value}” is an object or a deeply nested list where a text or a number is expected.`,
    wayOut: 'Write a text, a number or a simple list there.',
  }),
};

/** What is wrong with one row of a file, in words. */
export const rowFaultEn = (row: BadRow): ProblemWords => faults[row.fault](row);
