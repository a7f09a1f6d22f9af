// One table of functions an instruction set; the best one this machine has is chosen at the first call.
#include "kernels.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif
#pragma STDC FP_CONTRACT OFF

#define ALWAYS inline __attribute__((always_inline))
// A page carries the kernels: there, what only gains a little speed is left out, pieces that stand in several places are
// called, and vectors are written by hand (product-page.inc).
#if defined(__wasm__)
#define IS_SMALL 1
#define SHARED __attribute__((noinline))
#else
#define IS_SMALL 0
#define SHARED ALWAYS
#endif
// They stay in the second cache.
#define NEAR_GRADIENTS 131072
#define JOIN_(a, b) a##_##b
#define JOIN(a, b) JOIN_(a, b)
#define FN(name) JOIN(NAME, name)

typedef float v4 __attribute__((ext_vector_type(4)));
typedef float v8 __attribute__((ext_vector_type(8)));
typedef float v16 __attribute__((ext_vector_type(16)));
#define LOAD(TYPE, p) __builtin_bit_cast(TYPE, *(const struct { char b[sizeof(TYPE)]; } *)(p))
#define STORE(TYPE, p, v) __builtin_memcpy((p), &(v), sizeof(TYPE))

typedef int32_t i4 __attribute__((ext_vector_type(4)));
typedef int32_t i8 __attribute__((ext_vector_type(8)));

#include "workspace.inc"
#if !IS_SMALL
// What all tiles of a product share: how long its sums are, where its numbers lie, and what becomes of the sums.
typedef struct {
    int k;
    ptrdiff_t a_tile, a_row, a_column, c_row;
    // Sums begin at 0, not at what c holds.
    int is_first;
    // Sums are gradients, c the parameters.
    const ck_step *step;
} operands;
#endif
#include "windows.inc"

#define NAME portable
#define TARGET
#define WIDTH 4
#include "set.inc"
#if defined(__x86_64__)
#define NAME avx2
#define TARGET __attribute__((target("avx2")))
#define WIDTH 8
#include "set.inc"
#define NAME avx512
#define TARGET __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw")))
#define WIDTH 16
#include "set.inc"
#endif

#if defined(__wasm__)
// A page has one instruction set, and calls it by name.
#define CHOSEN(name) portable_##name
int ck_select(int set) { return set == ck_selected(); }
int ck_selected(void) {
#if defined(__wasm_simd128__)
    return CK_SIMD128;
#else
    return CK_PORTABLE;
#endif
}
#else
#define CHOSEN(name) chosen()->name
typedef struct {
    __typeof__(&portable_product) product;
    __typeof__(&portable_full_product) full_product;
    __typeof__(&portable_activate) activate;
    __typeof__(&portable_activation_gradient) activation_gradient;
    __typeof__(&portable_softmax) softmax;
    __typeof__(&portable_softmax_gradient) softmax_gradient;
    __typeof__(&portable_sigmoid) sigmoid, exp;
    __typeof__(&portable_column_sums) column_sums;
    __typeof__(&portable_column_moments) column_moments;
    __typeof__(&portable_add) add;
    __typeof__(&portable_bytes) bytes;
    __typeof__(&portable_sgd) sgd;
    __typeof__(&portable_momentum) momentum, nesterov;
    __typeof__(&portable_adagrad) adagrad;
    __typeof__(&portable_rmsprop) rmsprop;
    __typeof__(&portable_adam) adam;
    __typeof__(&portable_scale) scale;
    __typeof__(&portable_add_signs) add_signs;
    __typeof__(&portable_square_sum) square_sum;
    __typeof__(&portable_channel_moments) channel_moments;
    __typeof__(&portable_normalize) normalize;
    __typeof__(&portable_normalize_sums) normalize_sums;
    __typeof__(&portable_normalize_back) normalize_back;
    __typeof__(&portable_convolution) convolution;
    __typeof__(&portable_convolution_gradient) convolution_gradient;
    __typeof__(&portable_convolution_back) convolution_back;
    __typeof__(&portable_max_pool) max_pool;
    __typeof__(&portable_max_pool_gradient) max_pool_gradient;
    __typeof__(&portable_average_pool) average_pool;
    __typeof__(&portable_average_pool_gradient) average_pool_gradient;
    __typeof__(&portable_dropout) dropout;
    __typeof__(&portable_softmax_losses) softmax_losses;
    __typeof__(&portable_few_forward) few_forward;
    __typeof__(&portable_few_back) few_back;
} table;
#define TABLE(n)                                                                                                      \
    {n##_product, n##_full_product, n##_activate, n##_activation_gradient, n##_softmax, n##_softmax_gradient,         \
     n##_sigmoid, n##_exp, n##_column_sums, n##_column_moments, n##_add, n##_bytes, n##_sgd, n##_momentum,            \
     n##_nesterov, n##_adagrad, n##_rmsprop, n##_adam, n##_scale, n##_add_signs, n##_square_sum,                      \
     n##_channel_moments, n##_normalize, n##_normalize_sums, n##_normalize_back, n##_convolution,                     \
     n##_convolution_gradient, n##_convolution_back, n##_max_pool, n##_max_pool_gradient, n##_average_pool,           \
     n##_average_pool_gradient, n##_dropout, n##_softmax_losses, n##_few_forward, n##_few_back}
static const table portable_table = TABLE(portable);
#if defined(__x86_64__)
static const table avx2_table = TABLE(avx2), avx512_table = TABLE(avx512);
#endif

static const table *current;
static int current_set;

int ck_select(int set) {
    const table *found = 0;
    if (set == CK_PORTABLE) found = &portable_table;
#if defined(__aarch64__)
    if (set == CK_NEON) found = &portable_table;
#endif
#if defined(__x86_64__)
    if (set == CK_AVX2 && __builtin_cpu_supports("avx2")) found = &avx2_table;
    if (set == CK_AVX512 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw"))
        found = &avx512_table;
#endif
    if (!found) return 0;
    current_set = set;
    __atomic_store_n(&current, found, __ATOMIC_RELEASE);
    return 1;
}

static const table *chosen(void) {
    const table *known = __atomic_load_n(&current, __ATOMIC_ACQUIRE);
    if (__builtin_expect(known != 0, 1)) return known;
    const char *wanted = getenv("CHALKLINE_KERNELS");
    static const struct { const char *name; int set; } names[] = {
        {"portable", CK_PORTABLE}, {"avx2", CK_AVX2}, {"avx512", CK_AVX512}, {"neon", CK_NEON}};
    for (int i = 0; wanted && i < 4; i++)
        if (!__builtin_strcmp(wanted, names[i].name) && ck_select(names[i].set)) return current;
    static const int best[] = {CK_AVX512, CK_AVX2, CK_NEON, CK_PORTABLE};
    for (int i = 0; i < 4; i++)
        if (ck_select(best[i])) break;
    return current;
}
int ck_selected(void) { return chosen(), current_set; }
#endif

void ck_matrix_product(int m, int n, int k, const float *a, ptrdiff_t ar, ptrdiff_t ac, const float *b, ptrdiff_t br,
                       ptrdiff_t bc, float *c, ptrdiff_t cr, int accumulate) {
    CHOSEN(product)(m, n, k, a, ar, ac, b, br, bc, c, cr, accumulate);
}
void ck_dense(const ck_layer *layer, int m, int n, int k, const float *x, const float *w, float *z) {
#if IS_SMALL
    CHOSEN(product)(m, n, k, x, k, 1, w, n, 1, z, n, 0);
    CHOSEN(activate)(layer->activation, layer->slope, z, layer->values, layer->biases, m, n);
#else
    CHOSEN(full_product)(m, n, k, x, k, 1, w, n, 1, z, n, 0, 0, layer);
#endif
}
void ck_dense_step(int m, int n, int k, const float *x, ptrdiff_t x_row, const float *d, float *w, float *g,
                   const ck_step *step) {
#if !IS_SMALL
    // Where rows aren't whole vectors (AVX-512's are of 16), masked stores would hold up the loads of the next row.
    if (n % 16 == 0 && k <= DEPTH) {
        CHOSEN(full_product)(m, n, k, x, 1, x_row, d, n, 1, w, n, 0, step, 0);
        return;
    }
#endif
    // So many gradients at a time that they are still near for the step.
    int near = NEAR_GRADIENTS / n > 64 ? NEAR_GRADIENTS / n : 64;
    for (int i = 0; i < m; i += near) {
        int some = m - i < near ? m - i : near;
        ptrdiff_t at = (ptrdiff_t)i * n;
        CHOSEN(product)(some, n, k, x + i, 1, x_row, d, n, 1, g + at, n, 0);
        CHOSEN(sgd)(w + at, g + at, some * n, step->rate, step->decay);
    }
}
void ck_activate(ck_activation f, float slope, float *z, float *y, const float *bias, int rows, int columns) {
    CHOSEN(activate)(f, slope, z, y, bias, rows, columns);
}
#if !IS_SMALL
void ck_fetch(const void *place, ptrdiff_t bytes) {
    for (const char *line = place, *end = line + bytes; line < end + 63; line += 64) __builtin_prefetch(line);
}
void ck_few_forward(const ck_few *layers, int count, const float *x, int rows) {
    CHOSEN(few_forward)(layers, count, x, rows);
}
void ck_few_back(const ck_few *layers, int count, const float *x, int rows, const ck_step *weights,
                 const ck_step *biases) {
    CHOSEN(few_back)(layers, count, x, rows, weights, biases);
}
void ck_softmax_losses(const float *z, const float *t, double *losses, int rows, int units) {
    CHOSEN(softmax_losses)(z, t, losses, rows, units);
}
#endif
void ck_activation_gradient(ck_activation f, float slope, const float *z, const float *y, float *d, int count) {
    CHOSEN(activation_gradient)(f, slope, z, y, d, count);
}
void ck_softmax(const float *x, float *y, int rows, int columns) { CHOSEN(softmax)(x, y, rows, columns); }
void ck_softmax_gradient(const float *p, float *d, int rows, int columns) {
    CHOSEN(softmax_gradient)(p, d, rows, columns);
}
void ck_sigmoid(const float *x, float *y, int count) { CHOSEN(sigmoid)(x, y, count); }
void ck_exp(const float *x, float *y, int count) { CHOSEN(exp)(x, y, count); }
void ck_column_sums(const float *x, float *s, int rows, int columns, ptrdiff_t apart) {
    CHOSEN(column_sums)(x, s, rows, columns, apart);
}
void ck_column_moments(const float *x, double *s, double *q, uint8_t *alive, int rows, int columns, ptrdiff_t apart) {
    CHOSEN(column_moments)(x, s, q, alive, rows, columns, apart);
}
void ck_add(const float *x, double *sums, int count) { CHOSEN(add)(x, sums, count); }
void ck_bytes(const uint8_t *x, float *y, int count) { CHOSEN(bytes)(x, y, count); }
void ck_sgd(float *w, const float *g, int count, float rate, float decay) { CHOSEN(sgd)(w, g, count, rate, decay); }
void ck_momentum(float *w, const float *g, float *v, int count, float rate, float momentum, float decay) {
    CHOSEN(momentum)(w, g, v, count, rate, momentum, decay);
}
void ck_nesterov(float *w, const float *g, float *v, int count, float rate, float momentum, float decay) {
    CHOSEN(nesterov)(w, g, v, count, rate, momentum, decay);
}
void ck_adagrad(float *w, const float *g, float *s, int count, float rate, float epsilon, float decay) {
    CHOSEN(adagrad)(w, g, s, count, rate, epsilon, decay);
}
void ck_rmsprop(float *w, const float *g, float *s, int count, float rate, float alpha, float rest, float epsilon,
                float decay) {
    CHOSEN(rmsprop)(w, g, s, count, rate, alpha, rest, epsilon, decay);
}
void ck_adam(float *w, const float *g, float *m, float *v, int count, float rate, float beta1, float beta2,
             float epsilon, float correction1, float correction2, float decay) {
    CHOSEN(adam)(w, g, m, v, count, rate, beta1, beta2, epsilon, correction1, correction2, decay);
}
void ck_scale(float *x, int count, float factor) { CHOSEN(scale)(x, count, factor); }
void ck_add_signs(const float *w, float *g, int count, float rate) { CHOSEN(add_signs)(w, g, count, rate); }
double ck_square_sum(const float *x, int count) { return CHOSEN(square_sum)(x, count); }
void ck_channel_moments(const float *x, double *mean, double *variance, int count, int positions, int rows,
                        ptrdiff_t apart) {
    CHOSEN(channel_moments)(x, mean, variance, count, positions, rows, apart);
}
void ck_normalize(const float *x, float *z, const float *mean, const float *inverse, const float *scale,
                  const float *shift, int channels, int positions, int rows) {
    CHOSEN(normalize)(x, z, mean, inverse, scale, shift, channels, positions, rows);
}
void ck_normalize_sums(const float *x, const float *d, const float *mean, const float *inverse, float *scales,
                       float *shifts, int count, int positions, int rows, ptrdiff_t apart) {
    CHOSEN(normalize_sums)(x, d, mean, inverse, scales, shifts, count, positions, rows, apart);
}
void ck_normalize_back(const float *x, const float *d, float *dx, const float *mean, const float *inverse,
                       const float *scale, const float *scales, const float *shifts, float share, int channels,
                       int positions, int rows) {
    CHOSEN(normalize_back)(x, d, dx, mean, inverse, scale, scales, shifts, share, channels, positions, rows);
}
void ck_convolution(const ck_window *g, int filters, const float *weights, const float *bias, const float *x, float *z,
                    int rows, float *space) {
    CHOSEN(convolution)(g, filters, weights, bias, x, z, rows, space);
}
void ck_convolution_gradient(const ck_window *g, int filters, int first, int count, const float *x, const float *d,
                             float *gradient, float *biases, int rows, float *space) {
    CHOSEN(convolution_gradient)(g, filters, first, count, x, d, gradient, biases, rows, space);
}
void ck_convolution_back(const ck_window *g, int filters, const float *weights, const float *d, float *dx, int rows,
                         float *space) {
    CHOSEN(convolution_back)(g, filters, weights, d, dx, rows, space);
}
void ck_max_pool(const ck_window *g, const float *x, float *y, int32_t *places, int rows) {
    CHOSEN(max_pool)(g, x, y, places, rows);
}
void ck_max_pool_gradient(const ck_window *g, const float *d, const int32_t *places, const float *outputs, float *dx,
                          int rows) {
    CHOSEN(max_pool_gradient)(g, d, places, outputs, dx, rows);
}
void ck_average_pool(const ck_window *g, const float *x, float *y, int rows) {
    CHOSEN(average_pool)(g, x, y, rows);
}
void ck_average_pool_gradient(const ck_window *g, const float *d, float *dx, int rows) {
    CHOSEN(average_pool_gradient)(g, d, dx, rows);
}
void ck_dropout(const float *x, float *y, int first, int count, uint64_t key, float rate) {
    CHOSEN(dropout)(x, y, first, count, key, rate);
}
