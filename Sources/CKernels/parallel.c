// One piece of work at a time that idle threads help with. Who helps changes the time and never a bit: pieces write to
// places of their own.
#define _POSIX_C_SOURCE 200809L
#include "kernels.h"
#if defined(__wasm__)
void ck_parallel(int pieces, void (*body)(void *, int), void *context) {
    for (int i = 0; i < pieces; i++) body(context, i);
}
int ck_hands(void) { return 1; }
#else
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <time.h>

static struct {
    atomic_flag is_taken;
    // Turn (high), pieces and the next piece: one number, so that nobody takes a piece of a turn that is over.
    _Atomic uint64_t ticket;
    _Atomic int done, hands, sleepers;
    void (*body)(void *, int);
    void *context;
    // Turns to do alone after a helper came late, and how many it will be the next time. The owner's.
    int alone, patience;
} work = {.is_taken = ATOMIC_FLAG_INIT};
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t news = PTHREAD_COND_INITIALIZER;

#define TURN(t) ((t) >> 32)
#define PIECES(t) ((int)((t) >> 16 & 0xffff))
#define NEXT(t) ((int)((t) & 0xffff))
#define MOST 0xffff

static void rest(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

// Does what is left of the present turn.
static void take_pieces(void) {
    uint64_t t = atomic_load_explicit(&work.ticket, memory_order_acquire);
    while (NEXT(t) < PIECES(t)) {
        if (!atomic_compare_exchange_weak_explicit(&work.ticket, &t, t + 1, memory_order_acq_rel, memory_order_acquire))
            continue;
        // The turn can't end before this piece is done, so body and context are this turn's.
        work.body(work.context, NEXT(t));
        atomic_fetch_add_explicit(&work.done, 1, memory_order_release);
        t = atomic_load_explicit(&work.ticket, memory_order_acquire);
    }
}

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000ll + t.tv_nsec;
}

// On a busy machine a helper may lose its core in the middle of a piece. Who has waited in vain works alone for a
// while, twice as long each time.
static void learn(int64_t worked, int64_t waited) {
    if (waited > 2 * worked + 100000) {
        work.patience = work.patience < 8192 ? 2 * work.patience + 16 : work.patience;
        work.alone = work.patience;
    } else if (work.patience > 0)
        work.patience--;
}

static int is_alone(void) {
    if (!atomic_load_explicit(&work.hands, memory_order_relaxed)) return 1;
    if (atomic_flag_test_and_set_explicit(&work.is_taken, memory_order_acquire)) return 1;
    if (work.alone == 0) return 0;
    work.alone--;
    atomic_flag_clear_explicit(&work.is_taken, memory_order_release);
    return 1;
}

void ck_parallel(int pieces, void (*body)(void *, int), void *context) {
    if (pieces <= 1 || pieces > MOST || is_alone()) {
        for (int i = 0; i < pieces; i++) body(context, i);
        return;
    }
    int64_t start = now();
    work.body = body;
    work.context = context;
    atomic_store_explicit(&work.done, 0, memory_order_relaxed);
    uint64_t turn = TURN(atomic_load_explicit(&work.ticket, memory_order_relaxed)) + 1;
    atomic_store(&work.ticket, turn << 32 | (uint64_t)pieces << 16);
    if (atomic_load(&work.sleepers)) {
        pthread_mutex_lock(&lock);
        pthread_cond_broadcast(&news);
        pthread_mutex_unlock(&lock);
    }
    take_pieces();
    int64_t mine = now();
    for (int spins = 0; atomic_load_explicit(&work.done, memory_order_acquire) < pieces; spins++) {
        if (spins < 10000) rest();
        else sched_yield();
    }
    learn(mine - start, now() - mine);
    atomic_flag_clear_explicit(&work.is_taken, memory_order_release);
}

int ck_hands(void) { return 1 + atomic_load_explicit(&work.hands, memory_order_relaxed); }

void ck_serve(const int *is_over) {
    atomic_fetch_add(&work.hands, 1);
    int spins = 0;
    while (!__atomic_load_n(is_over, __ATOMIC_ACQUIRE)) {
        uint64_t t = atomic_load_explicit(&work.ticket, memory_order_acquire);
        if (NEXT(t) < PIECES(t)) {
            take_pieces();
            spins = 0;
        } else if (spins++ < 4000)
            rest();
        else {
            // A while without news: sleep until there are some.
            pthread_mutex_lock(&lock);
            atomic_fetch_add(&work.sleepers, 1);
            while (TURN(atomic_load(&work.ticket)) == TURN(t) && !__atomic_load_n(is_over, __ATOMIC_ACQUIRE))
                pthread_cond_wait(&news, &lock);
            atomic_fetch_sub(&work.sleepers, 1);
            pthread_mutex_unlock(&lock);
            spins = 0;
        }
    }
    atomic_fetch_sub(&work.hands, 1);
}

void ck_finish(int *is_over) {
    pthread_mutex_lock(&lock);
    __atomic_store_n(is_over, 1, __ATOMIC_RELEASE);
    pthread_cond_broadcast(&news);
    pthread_mutex_unlock(&lock);
}
#endif
