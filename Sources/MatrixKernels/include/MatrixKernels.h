#ifndef MATRIX_KERNELS_H
#define MATRIX_KERNELS_H

#include <stdbool.h>
#include <stddef.h>

/// A matrix of doubles anywhere in memory: element (i, j) stands at start[i × row + j × column].
typedef struct {
  const double *start;
  ptrdiff_t row;
  ptrdiff_t column;
} MatrixView;

/// C = A B, or C += A B where `accumulating`: A is m×k, B is k×n, C is m×n.
///
/// The rows of C are contiguous and stand `c_row` apart. C overlaps neither A nor B.
void matrix_product(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a, MatrixView b, double *c,
                    ptrdiff_t c_row, bool accumulating);

/// The same as on a CPU with fewer or narrower registers, so that any CPU can test it.
void matrix_product_narrow(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a, MatrixView b,
                           double *c, ptrdiff_t c_row, bool accumulating);

/// C += A ∘ B, element by element: how the products of many examples advance side by side.
void matrix_multiply_add(ptrdiff_t count, const double *a, const double *b, double *c);

/// y += factor × x.
void matrix_add_scaled(ptrdiff_t count, double factor, const double *x, double *y);

/// Whether no element is infinite or not a number.
bool matrix_is_finite(ptrdiff_t count, const double *x);

#endif
