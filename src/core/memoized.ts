/** A function that calls `work` on its first call and returns the same result ever after. */
export function memoized<T>(work: () => T): () => T {
  let kept: { readonly answer: T } | undefined;
  return () => {
    kept ??= { answer: work() };
    return kept.answer;
  };
}
