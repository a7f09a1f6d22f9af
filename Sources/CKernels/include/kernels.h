#ifndef CHALKLINE_KERNELS_H
#define CHALKLINE_KERNELS_H
#include <stddef.h>
#include <stdint.h>

// The arithmetic contract, the same in every width: multiply, round, add, round; no fused multiply-add; every sum in
// one order. So the instruction set changes the time and never a bit.

enum { CK_PORTABLE = 0, CK_AVX2 = 1, CK_AVX512 = 2, CK_SIMD128 = 3, CK_NEON = 4 };

// Forces an instruction set; 0 when this machine lacks it. Not to be called while others compute.
int ck_select(int set);
// The one in use: the best this machine has unless forced by ck_select or CHALKLINE_KERNELS.
int ck_selected(void);

// c[i][j] = (accumulate ? c[i][j] : 0) + sum over p of a(i,p) * b(p,j), for p = 0, 1, 2 … strictly in order.
// a(i,p) = a[i * a_row + p * a_column], likewise b; c is row-major with rows c_row apart.
void ck_matrix_product(int m, int n, int k, const float *a, ptrdiff_t a_row, ptrdiff_t a_column, const float *b,
                       ptrdiff_t b_row, ptrdiff_t b_column, float *c, ptrdiff_t c_row, int accumulate);

// Native only. Multiplications and additions in registers, without memory: timed, the peak that matrix products are held
// to. Gives how many it did.
double ck_peak_loop(int rounds);

// A step of plain gradient descent: w − rate · (g + decay · w).
typedef struct {
    float rate, decay;
} ck_step;
// Makes the step of m × n weights w by their gradient, the sums over k > 0 rows, which lie x_row and n apart, of x[row][i]
// · d[row][j], as of ck_matrix_product. The gradient isn't kept: what g, of the same size, holds afterwards has no meaning.
void ck_dense_step(int m, int n, int k, const float *x, ptrdiff_t x_row, const float *d, float *w, float *g,
                   const ck_step *step);

// Does body(context, 0 … pieces − 1), each once, in any order, with the help of threads that serve; without any, and
// while others are being helped, one after another.
void ck_parallel(int pieces, void (*body)(void *context, int piece), void *context);
// How many threads a piece of work could have now: this one and those that serve.
int ck_hands(void);
// Native only. Helps others with their pieces until ck_finish sets *is_over.
void ck_serve(const int *is_over);
void ck_finish(int *is_over);

// Element by element; every switch over them names each, so that a new one can't be passed over. Softmax is a function
// of its own.
typedef enum { CK_LINEAR, CK_STEP, CK_SIGMOID, CK_TANH, CK_RELU, CK_LEAKY, CK_ELU, CK_GELU } ck_activation;

// What becomes of a dense layer's sums.
typedef struct {
    ck_activation activation;
    float slope;
    const float *biases;
    float *values;
} ck_layer;
// z = x w + biases, values = f(z), for m rows of k > 0 inputs and n units. z may be `values` as of ck_activate.
void ck_dense(const ck_layer *layer, int m, int n, int k, const float *x, const float *w, float *z);

// Native only. A dense layer of at most CK_FEW units, whose activation isn't softmax, and where its numbers lie: the sums,
// values and deltas of each row, one row after another.
enum { CK_FEW = 16 };
typedef struct {
    int inputs, units;
    ck_activation activation;
    float slope;
    float *w, *b, *z, *y, *d;
} ck_few;
// Forward through all layers. The first may have more inputs than CK_FEW; each later one's are the units of the one before.
void ck_few_forward(const ck_few *layers, int count, const float *x, int rows);
// Back from the last layer's deltas, and each layer's step by the gradients over all rows.
void ck_few_back(const ck_few *layers, int count, const float *x, int rows, const ck_step *weights,
                 const ck_step *biases);

// z[r][j] += bias[j] (unless bias is 0), then y = f(z); z and y may be the same where the derivative needs only y.
void ck_activate(ck_activation activation, float slope, float *z, float *y, const float *bias, int rows, int columns);
// d *= f'(z), where y = f(z).
void ck_activation_gradient(ck_activation activation, float slope, const float *z, const float *y, float *d, int count);
// y = softmax of each row of x, the largest subtracted first.
void ck_softmax(const float *x, float *y, int rows, int columns);
// d = p · (d − Σ d p) row by row: back through softmax with output p.
void ck_softmax_gradient(const float *p, float *d, int rows, int columns);
// Native only. Of each row, Σ t (ln Σ e^z − z) in double precision, the largest z taken out first; units ≤ CK_LOSS_UNITS.
void ck_softmax_losses(const float *z, const float *t, double *losses, int rows, int units);
enum { CK_LOSS_UNITS = 512 };
void ck_sigmoid(const float *x, float *y, int count);
void ck_exp(const float *x, float *y, int count);
// s[j] = sum of column j, row by row; rows lie `apart` numbers apart.
void ck_column_sums(const float *x, float *s, int rows, int columns, ptrdiff_t apart);
// Adds column j's numbers to s[j] and their squares to q[j], row by row; alive[j] becomes 1 where one is above 0.
void ck_column_moments(const float *x, double *s, double *q, uint8_t *alive, int rows, int columns, ptrdiff_t apart);
// sums[i] += x[i]
void ck_add(const float *x, double *sums, int count);
// Native only. Asks for bytes from `place` on, which will be read soon.
void ck_fetch(const void *place, ptrdiff_t bytes);
// y = bytes / 255
void ck_bytes(const uint8_t *x, float *y, int count);

// A window that slides over an image of channels × height × width (kernel_* is its size).
typedef struct {
    int channels, height, width, kernel_height, kernel_width, stride, padding, out_height, out_width;
} ck_window;

// Numbers of `space` that any work on a convolution needs; PTRDIFF_MAX where ints can't count its places.
ptrdiff_t ck_window_space(const ck_window *g);
// z[sample][f][·] = bias[f] + weights[f] · windows; weights are [filters][channels][kernel_height][kernel_width].
void ck_convolution(const ck_window *g, int filters, const float *weights, const float *bias, const float *x, float *z,
                    int rows, float *space);
// Gradients over the rows by what taps first ..< first + count of the windows are multiplied with, for all filters. The
// last tap, number channels · kernel, is the bias, which meets a 1 everywhere; its gradients go to `biases`.
void ck_convolution_gradient(const ck_window *g, int filters, int first, int count, const float *x, const float *d,
                             float *gradient, float *biases, int rows, float *space);
// Gradients by the inputs.
void ck_convolution_back(const ck_window *g, int filters, const float *weights, const float *d, float *dx, int rows,
                         float *space);
// The largest of each window, the first of equals; `chosen` is its place in the sample.
void ck_max_pool(const ck_window *g, const float *x, float *y, int32_t *chosen, int rows);
// `outputs`, unless 0: the pooled outputs, where a ReLU gave the image and windows don't overlap; then dx is by what the
// ReLU was given.
void ck_max_pool_gradient(const ck_window *g, const float *d, const int32_t *chosen, const float *outputs, float *dx,
                          int rows);
void ck_average_pool(const ck_window *g, const float *x, float *y, int rows);
void ck_average_pool_gradient(const ck_window *g, const float *d, float *dx, int rows);
// y[i] = x[i] / (1 − rate) where number first + i of the stream `key` is at least `rate`, else 0.
void ck_dropout(const float *x, float *y, int first, int count, uint64_t key, float rate);

// Batch normalisation; a row has channels of `positions` numbers each, one after another.
// Mean and variance (n) of `count` channels over all rows, which lie `apart` numbers apart.
void ck_channel_moments(const float *x, double *mean, double *variance, int count, int positions, int rows,
                        ptrdiff_t apart);
// z = (x − mean) · inverse · scale + shift, where inverse = 1 / √(variance + ε).
void ck_normalize(const float *x, float *z, const float *mean, const float *inverse, const float *scale,
                  const float *shift, int channels, int positions, int rows);
// Gradients by `count` channels' scales, Σ d · (x − mean) · inverse, and shifts, Σ d.
void ck_normalize_sums(const float *x, const float *d, const float *mean, const float *inverse, float *scales,
                       float *shifts, int count, int positions, int rows, ptrdiff_t apart);
// dx = scale · inverse · (d − share · shifts − (x − mean) · inverse · share · scales), share = 1 / (rows · positions) of
// the whole batch; 0 where mean and inverse are not x's own.
void ck_normalize_back(const float *x, const float *d, float *dx, const float *mean, const float *inverse,
                       const float *scale, const float *scales, const float *shifts, float share, int channels,
                       int positions, int rows);

// Updates of w by gradient g; PyTorch's definitions. decay adds decay · w to g first.
void ck_sgd(float *w, const float *g, int count, float rate, float decay);
void ck_momentum(float *w, const float *g, float *v, int count, float rate, float momentum, float decay);
// Nesterov's: the step is g + momentum · v.
void ck_nesterov(float *w, const float *g, float *v, int count, float rate, float momentum, float decay);
void ck_adagrad(float *w, const float *g, float *s, int count, float rate, float epsilon, float decay);
// rest = 1 − alpha, before either was rounded.
void ck_rmsprop(float *w, const float *g, float *s, int count, float rate, float alpha, float rest, float epsilon,
                float decay);
// correction1 = 1 − β1^t, correction2 = 1 − β2^t.
void ck_adam(float *w, const float *g, float *m, float *v, int count, float rate, float beta1, float beta2,
             float epsilon, float correction1, float correction2, float decay);
// x *= factor
void ck_scale(float *x, int count, float factor);
// g += rate · sign w, 0 where w is 0.
void ck_add_signs(const float *w, float *g, int count, float rate);
// Σ x², in double precision.
double ck_square_sum(const float *x, int count);

typedef struct {
    uint32_t state[8];
    uint64_t length;
    uint8_t block[64];
} ck_sha256;
void ck_sha256_begin(ck_sha256 *s);
void ck_sha256_add(ck_sha256 *s, const uint8_t *bytes, size_t count);
void ck_sha256_end(ck_sha256 *s, uint8_t digest[32]);

#endif
