/**
 * The genres of MovieLens 100K in the order of `u.genre`, which is the order of the flags in
 * `u.item`.
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

/** What the newer sets write for a film without genres. */
export const NO_GENRES = '(no genres listed)';
