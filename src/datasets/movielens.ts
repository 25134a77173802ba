/**
 * The genres of MovieLens 100K in the order of the flags in `u.item`, which is that of `u.genre`.
 */
const GENRES = [
  'unknown',
  'Action',
  'Adventure',
  'Animation',
  "Children's",
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Fantasy',
  'Film-Noir',
  'Horror',
  'Musical',
  'Mystery',
  'Romance',
  'Sci-Fi',
  'Thriller',
  'War',
  'Western',
];

/** The genres whose flag is '1'. */
export function genresOf(flags: readonly string[]): string[] {
  return GENRES.filter((_, i) => flags[i]?.trim() === '1');
}

/** The newer data sets' text for a film without genres. */
export const NO_GENRES = '(no genres listed)';
