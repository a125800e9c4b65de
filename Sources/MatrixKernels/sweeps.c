#include <stdint.h>
#include <string.h>

#include "MatrixKernels.h"
#include "clones.h"

CLONED void matrix_multiply_add(ptrdiff_t count, const double *a, const double *b, double *c) {
  for (ptrdiff_t i = 0; i < count; i++) c[i] += a[i] * b[i];
}

CLONED void matrix_add_scaled(ptrdiff_t count, double factor, const double *x, double *y) {
  for (ptrdiff_t i = 0; i < count; i++) y[i] += factor * x[i];
}

CLONED bool matrix_is_finite(ptrdiff_t count, const double *x) {
  // All bits of the exponent are set in what is infinite or not a number, and only there.
  const uint64_t exponent = 0x7FF0000000000000;
  uint64_t found = 0;
  for (ptrdiff_t i = 0; i < count; i++) {
    uint64_t bits;
    memcpy(&bits, x + i, sizeof bits);
    found |= (bits & exponent) == exponent;
  }
  return !found;
}
