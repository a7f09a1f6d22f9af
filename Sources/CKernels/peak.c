// What this machine can do at most: multiplications and additions in registers, in independent chains.
#include "kernels.h"
#pragma STDC FP_CONTRACT OFF
#if !defined(__wasm__)

#if defined(__aarch64__)
#define OPERAND(x) "+w"(x)
#else
#define OPERAND(x) "+v"(x)
#endif
#define CHAINS 12
#define PEAK(NAME, WIDTH, TARGET)                                                                                     \
    typedef float NAME##_vector __attribute__((ext_vector_type(WIDTH)));                                              \
    TARGET static __attribute__((noinline)) double NAME(int rounds, float seed) {                                     \
        NAME##_vector sum[CHAINS], x = (NAME##_vector)(seed), y = (NAME##_vector)(seed * 0.5f);                       \
        _Pragma("unroll") for (int i = 0; i < CHAINS; i++) sum[i] = (NAME##_vector)((float)i);                        \
        for (int r = 0; r < rounds; r++) {                                                                            \
            _Pragma("unroll") for (int i = 0; i < CHAINS; i++) {                                                      \
                NAME##_vector t = x * y;                                                                              \
                sum[i] = sum[i] + t;                                                                                  \
                __asm__ volatile("" : OPERAND(x));                                                                    \
            }                                                                                                         \
        }                                                                                                             \
        for (int i = 1; i < CHAINS; i++) sum[0] = sum[0] + sum[i];                                                    \
        return sum[0][0] == 12345.0f ? 0 : 2.0 * CHAINS * WIDTH * (double)rounds;                                     \
    }

PEAK(peak4, 4, )
#if defined(__x86_64__)
PEAK(peak8, 8, __attribute__((target("avx2"))))
PEAK(peak16, 16, __attribute__((target("avx512f,avx512vl"))))
#endif

double ck_peak_loop(int rounds) {
#if defined(__x86_64__)
    if (ck_selected() == CK_AVX512) return peak16(rounds, 1e-9f);
    if (ck_selected() == CK_AVX2) return peak8(rounds, 1e-9f);
#endif
    return peak4(rounds, 1e-9f);
}
#endif
