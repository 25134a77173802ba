/**
 * Cholesky factor: the lower triangular L with L Lᵀ = A, row-major [d, d]. Only the lower triangle
 * of A is read.
 * @throws Error when A is not positive definite
 */
export function cholesky(a: Float64Array, dim: number): Float64Array {
  const l = new Float64Array(dim * dim);
  for (let r = 0; r < dim; r++) {
    for (let c = 0; c <= r; c++) {
      let sum = a[r * dim + c];
      for (let k = 0; k < c; k++) sum -= l[r * dim + k] * l[c * dim + k];
      if (r !== c) l[r * dim + c] = sum / l[c * dim + c];
      else if (sum > 0) l[r * dim + r] = Math.sqrt(sum);
      else
        throw new Error(
          'the equations have no one solution: the item vectors are not finite, or the regularization is not positive',
        );
    }
  }
  return l;
}

/** The solution x [d] of L Lᵀ x = b [d]. */
export function solveFactored(l: Float64Array, b: Float64Array, dim: number): Float64Array {
  const x = Float64Array.from(b);
  for (let r = 0; r < dim; r++) {
    for (let k = 0; k < r; k++) x[r] -= l[r * dim + k] * x[k];
    x[r] /= l[r * dim + r];
  }
  for (let r = dim - 1; r >= 0; r--) {
    for (let k = r + 1; k < dim; k++) x[r] -= l[k * dim + r] * x[k];
    x[r] /= l[r * dim + r];
  }
  return x;
}
