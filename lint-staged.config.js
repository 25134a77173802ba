/**
 * What the pre-commit hook runs on the staged files. Unstaged changes of the same files are set
 * aside meanwhile, so that what is checked is what is committed.
 * @type {import('lint-staged').Configuration}
 */
export default {
  '*': 'biome check --files-ignore-unknown=true --no-errors-on-unmatched',
  '*.{ts,tsx}': [
    // Types are checked for the project as a whole: a change may break a file that is not staged.
    () => 'tsc --noEmit',
    'vitest related --run --project node --passWithNoTests',
  ],
};
