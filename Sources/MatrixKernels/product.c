#include "MatrixKernels.h"
#include "clones.h"

#define INLINE static inline __attribute__((always_inline))

// Eight numbers side by side, at any address.
typedef double Eight __attribute__((vector_size(64), aligned(8)));

enum {
  // A strip of B holds 16 columns of at most so many rows.
  STRIP_COLUMNS = 16,
  STRIP_ROWS = 256,
  // So many numbers of B are copied at a time: half of a small first-level cache.
  COPY = 4096,
  // Up to so many multiplications, to copy B costs more than it saves.
  FEW = 400,
};

// Whether the CPU has 32 registers of eight numbers each, and not 16 of four.
INLINE bool has_wide_registers(void) {
#if defined(__x86_64__) && defined(__linux__)
  return __builtin_cpu_supports("avx512f");
#elif defined(__AVX512F__)
  return true;
#else
  return false;
#endif
}

// A tile of C, kept in registers: so many rows of A times so many eights of columns of a strip. All
// of `rows` and `eights` are known to the compiler. `columns` says how many of C there are.
INLINE void tile(int rows, int eights, ptrdiff_t k, const double *a, ptrdiff_t a_row,
                 ptrdiff_t a_column, const double *strip, double *c, ptrdiff_t c_row,
                 ptrdiff_t columns, bool accumulating) {
  Eight sum[8][2];
  for (int i = 0; i < rows; i++)
    for (int e = 0; e < eights; e++) sum[i][e] = (Eight){0};
  for (ptrdiff_t p = 0; p < k; p++) {
    Eight b[2];
    for (int e = 0; e < eights; e++) b[e] = *(const Eight *)(strip + p * STRIP_COLUMNS + 8 * e);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      double factor = a[i * a_row + p * a_column];
      for (int e = 0; e < eights; e++) sum[i][e] += factor * b[e];
    }
  }
  for (int i = 0; i < rows; i++) {
    for (int e = 0; e < eights; e++) {
      double *to = c + i * c_row + 8 * e;
      if (columns >= 8 * (e + 1)) {
        *(Eight *)to = accumulating ? *(Eight *)to + sum[i][e] : sum[i][e];
      } else {
        double row[8];
        *(Eight *)row = sum[i][e];
        for (ptrdiff_t j = 0; j < columns - 8 * e; j++)
          to[j] = accumulating ? to[j] + row[j] : row[j];
      }
    }
  }
}

// Copies 16 columns of B, those beyond its edge as zeros, so that a tile reads them in order.
INLINE void copy_strip(ptrdiff_t k, ptrdiff_t columns, MatrixView b, double *strip) {
  if (columns == STRIP_COLUMNS && b.column == 1) {
    for (ptrdiff_t p = 0; p < k; p++) {
      const Eight *from = (const Eight *)(b.start + p * b.row);
      Eight *to = (Eight *)(strip + p * STRIP_COLUMNS);
      to[0] = from[0];
      to[1] = from[1];
    }
    return;
  }
  for (ptrdiff_t p = 0; p < k; p++)
    for (ptrdiff_t j = 0; j < STRIP_COLUMNS; j++)
      strip[p * STRIP_COLUMNS + j] = j < columns ? b.start[p * b.row + j * b.column] : 0;
}

INLINE void small_product(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a, MatrixView b,
                          double *c, ptrdiff_t c_row, bool accumulating) {
  for (ptrdiff_t i = 0; i < m; i++)
    for (ptrdiff_t j = 0; j < n; j++) {
      double sum = accumulating ? c[i * c_row + j] : 0;
      for (ptrdiff_t p = 0; p < k; p++)
        sum += a.start[i * a.row + p * a.column] * b.start[p * b.row + j * b.column];
      c[i * c_row + j] = sum;
    }
}

INLINE void product(bool is_wide, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a,
                    MatrixView b, double *c, ptrdiff_t c_row, bool accumulating) {
  if (m * n * k <= FEW) {
    small_product(m, n, k, a, b, c, c_row, accumulating);
    return;
  }
  ptrdiff_t width_of_tile = is_wide ? 16 : 8;
  _Alignas(64) double strips[COPY];
  for (ptrdiff_t p = 0; p < k; p += STRIP_ROWS) {
    ptrdiff_t depth = k - p < STRIP_ROWS ? k - p : STRIP_ROWS;
    ptrdiff_t width = COPY / (depth * STRIP_COLUMNS) * STRIP_COLUMNS;
    bool adding = accumulating || p > 0;
    for (ptrdiff_t j = 0; j < n; j += width) {
      ptrdiff_t end = n - j < width ? n : j + width;
      for (ptrdiff_t s = j; s < end; s += STRIP_COLUMNS) {
        ptrdiff_t columns = end - s < STRIP_COLUMNS ? end - s : STRIP_COLUMNS;
        MatrixView part = {b.start + p * b.row + s * b.column, b.row, b.column};
        copy_strip(depth, columns, part, strips + (s - j) * depth);
      }
      ptrdiff_t rows;
      for (ptrdiff_t i = 0; i < m; i += rows) {
        ptrdiff_t left = m - i;
        rows = left >= 8 && is_wide ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
        const double *from = a.start + i * a.row + p * a.column;
        for (ptrdiff_t s = j; s < end; s += width_of_tile) {
          // Where a strip is gone through in two tiles, the second stands 8 columns further on.
          ptrdiff_t second = (s - j) % STRIP_COLUMNS;
          const double *strip = strips + (s - j - second) * depth + second;
          ptrdiff_t columns = end - s < width_of_tile ? end - s : width_of_tile;
          double *to = c + i * c_row + s;
#define TILE(rows, eights) \
  tile(rows, eights, depth, from, a.row, a.column, strip, to, c_row, columns, adding)
          switch (is_wide ? rows : -rows) {
          case 8: TILE(8, 2); break;
          case 4: TILE(4, 2); break;
          case 2: TILE(2, 2); break;
          case 1: TILE(1, 2); break;
          case -4: TILE(4, 1); break;
          case -2: TILE(2, 1); break;
          default: TILE(1, 1);
          }
        }
      }
    }
  }
}

CLONED void matrix_product(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a, MatrixView b,
                           double *c, ptrdiff_t c_row, bool accumulating) {
  product(has_wide_registers(), m, n, k, a, b, c, c_row, accumulating);
}

CLONED void matrix_product_narrow(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a,
                                  MatrixView b, double *c, ptrdiff_t c_row, bool accumulating) {
  product(false, m, n, k, a, b, c, c_row, accumulating);
}
