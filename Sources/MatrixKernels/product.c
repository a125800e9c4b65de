#include "MatrixKernels.h"
#include "clones.h"

#define INLINE static inline __attribute__((always_inline))

// Eight numbers side by side, at any address.
typedef double Eight __attribute__((vector_size(64), aligned(8)));

enum {
  // A tile of C: so many rows and columns are kept in registers.
  TILE_ROWS = 4,
  TILE_COLUMNS = 16,
  // A strip of B holds 16 columns of at most so many rows.
  STRIP_ROWS = 256,
  // So many numbers of B are copied at a time: half of a small first-level cache.
  COPY = 4096,
  // Below so many multiplications, to copy B costs more than it saves.
  FEW = 400,
};

// A tile of C: `rows` of A times a strip of B. `columns` says how many of the 16 there are.
INLINE void tile(ptrdiff_t k, const double *a, ptrdiff_t a_row, ptrdiff_t a_column,
                 const double *strip, double *c, ptrdiff_t c_row, int rows, ptrdiff_t columns,
                 bool accumulating) {
  Eight left[TILE_ROWS], right[TILE_ROWS];
  for (int i = 0; i < rows; i++) left[i] = right[i] = (Eight){0};
  for (ptrdiff_t p = 0; p < k; p++) {
    Eight b0 = *(const Eight *)(strip + p * TILE_COLUMNS);
    Eight b1 = *(const Eight *)(strip + p * TILE_COLUMNS + 8);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      double factor = a[i * a_row + p * a_column];
      left[i] += factor * b0;
      right[i] += factor * b1;
    }
  }
  for (int i = 0; i < rows; i++) {
    double *to = c + i * c_row;
    if (columns == TILE_COLUMNS) {
      Eight *to0 = (Eight *)to, *to1 = (Eight *)(to + 8);
      *to0 = accumulating ? *to0 + left[i] : left[i];
      *to1 = accumulating ? *to1 + right[i] : right[i];
    } else {
      double row[TILE_COLUMNS];
      *(Eight *)row = left[i];
      *(Eight *)(row + 8) = right[i];
      for (ptrdiff_t j = 0; j < columns; j++) to[j] = accumulating ? to[j] + row[j] : row[j];
    }
  }
}

// Copies 16 columns of B, those beyond its edge as zeros, so that a tile reads them in order.
INLINE void copy_strip(ptrdiff_t k, ptrdiff_t columns, MatrixView b, double *strip) {
  if (columns == TILE_COLUMNS && b.column == 1) {
    for (ptrdiff_t p = 0; p < k; p++) {
      const Eight *from = (const Eight *)(b.start + p * b.row);
      Eight *to = (Eight *)(strip + p * TILE_COLUMNS);
      to[0] = from[0];
      to[1] = from[1];
    }
    return;
  }
  for (ptrdiff_t p = 0; p < k; p++)
    for (ptrdiff_t j = 0; j < TILE_COLUMNS; j++)
      strip[p * TILE_COLUMNS + j] = j < columns ? b.start[p * b.row + j * b.column] : 0;
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

CLONED void matrix_product(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, MatrixView a, MatrixView b,
                           double *c, ptrdiff_t c_row, bool accumulating) {
  if (m * n * k <= FEW) {
    small_product(m, n, k, a, b, c, c_row, accumulating);
    return;
  }
  _Alignas(64) double strips[COPY];
  for (ptrdiff_t p = 0; p < k; p += STRIP_ROWS) {
    ptrdiff_t depth = k - p < STRIP_ROWS ? k - p : STRIP_ROWS;
    ptrdiff_t width = COPY / (depth * TILE_COLUMNS) * TILE_COLUMNS;
    bool adding = accumulating || p > 0;
    for (ptrdiff_t j = 0; j < n; j += width) {
      ptrdiff_t end = n - j < width ? n : j + width;
      for (ptrdiff_t s = j; s < end; s += TILE_COLUMNS) {
        ptrdiff_t columns = end - s < TILE_COLUMNS ? end - s : TILE_COLUMNS;
        MatrixView part = {b.start + p * b.row + s * b.column, b.row, b.column};
        copy_strip(depth, columns, part, strips + (s - j) * depth);
      }
      for (ptrdiff_t i = 0; i < m; i += TILE_ROWS) {
        const double *from = a.start + i * a.row + p * a.column;
        for (ptrdiff_t s = j; s < end; s += TILE_COLUMNS) {
          ptrdiff_t columns = end - s < TILE_COLUMNS ? end - s : TILE_COLUMNS;
          const double *strip = strips + (s - j) * depth;
          double *to = c + i * c_row + s;
          switch (m - i) {
          case 1: tile(depth, from, a.row, a.column, strip, to, c_row, 1, columns, adding); break;
          case 2: tile(depth, from, a.row, a.column, strip, to, c_row, 2, columns, adding); break;
          case 3: tile(depth, from, a.row, a.column, strip, to, c_row, 3, columns, adding); break;
          default: tile(depth, from, a.row, a.column, strip, to, c_row, 4, columns, adding);
          }
        }
      }
    }
  }
}
