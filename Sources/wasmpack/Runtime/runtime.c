// What the engine's module needs of a system: memory, and the few functions that compilers call. Compiled for wasm32
// only, with the engine, by wasmpack.
#include <stddef.h>
#include <stdint.h>

// Blocks follow one another in memory, each with a head that says where it and the one before begin. Free ones are in
// lists by size and become one with free neighbours, so that a page that lives long stays as large as it ever was.
typedef struct block {
    uint32_t before, size; // of the block before (0: none) and of this one, heads included; a multiple of 16
    uint32_t used, padding;
    struct block *next, *last; // only while free
} block;
enum { HEAD = 16, LEAST = 32, LISTS = 28 };
extern unsigned char __heap_base;
static block *lists[LISTS], *top; // the last block
static uintptr_t end;

static int list_of(uint32_t size) { return 27 - __builtin_clz(size); }
static block *after(block *b) { return b == top ? 0 : (block *)((char *)b + b->size); }

static void take(block *b) {
    if (b->last) b->last->next = b->next;
    else lists[list_of(b->size)] = b->next;
    if (b->next) b->next->last = b->last;
    b->used = 1;
}

static void give(block *b) {
    block *n = after(b);
    if (n && !n->used) {
        take(n);
        if (n == top) top = b;
        b->size += n->size;
    }
    if (b->before) {
        block *p = (block *)((char *)b - b->before);
        if (!p->used) {
            take(p);
            if (b == top) top = p;
            p->size += b->size;
            b = p;
        }
    }
    n = after(b);
    if (n) n->before = b->size;
    int k = list_of(b->size);
    b->used = 0;
    b->last = 0;
    b->next = lists[k];
    if (b->next) b->next->last = b;
    lists[k] = b;
}

// Makes two of a used block, the first of `size`.
static void split(block *b, uint32_t size) {
    block *rest = (block *)((char *)b + size), *n = after(b);
    rest->size = b->size - size;
    rest->before = size;
    rest->used = 1;
    if (n) n->before = rest->size;
    if (b == top) top = rest;
    b->size = size;
}

static block *grown(uint32_t size) {
    if (!end) end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
    if (size > have - end) {
        uint32_t pages = (size - (have - end) + 65535) >> 16;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
    }
    block *b = (block *)end;
    end += size;
    b->before = top ? top->size : 0;
    b->size = size;
    b->used = 1;
    top = b;
    return b;
}

// Without room it ends there: nobody who asks looks at what is given.
void *malloc(size_t count) {
    if (count > 0x7FFF0000u) __builtin_trap();
    uint32_t size = (uint32_t)((count + HEAD + 15) & ~(size_t)15);
    if (size < LEAST) size = LEAST;
    block *b = 0;
    for (int k = list_of(size); k < LISTS && !b; k++)
        for (b = lists[k]; b && b->size < size; b = b->next) {}
    if (b) take(b);
    else b = grown(size);
    if (b->size >= size + LEAST) {
        split(b, size);
        give(after(b));
    }
    return (char *)b + HEAD;
}

void free(void *place) {
    if (place) give((block *)((char *)place - HEAD));
}

int posix_memalign(void **place, size_t alignment, size_t count) {
    if (alignment <= 16) {
        *place = malloc(count);
        return 0;
    }
    char *whole = malloc(count + alignment + LEAST);
    uintptr_t start = (uintptr_t)whole;
    if (start & (alignment - 1)) {
        // What lies before is a block of its own, and given back.
        start = (start + LEAST + alignment - 1) & ~(uintptr_t)(alignment - 1);
        block *b = (block *)(whole - HEAD);
        split(b, (uint32_t)(start - (uintptr_t)whole));
        give(b);
    }
    *place = (void *)start;
    return 0;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
    __builtin_memcpy(to, from, count); // one instruction: memory.copy
    return to;
}
void *memmove(void *to, const void *from, size_t count) {
    __builtin_memmove(to, from, count);
    return to;
}
void *memset(void *to, int value, size_t count) {
    __builtin_memset(to, value, count);
    return to;
}
int memcmp(const void *a, const void *b, size_t count) {
    const unsigned char *p = a, *q = b;
    for (; count; count--, p++, q++)
        if (*p != *q) return *p < *q ? -1 : 1;
    return 0;
}

// Half away from zero.
double round(double x) {
    double whole = __builtin_trunc(x), rest = x - whole;
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole;
}
float roundf(float x) { return (float)round(x); }

// The product of two 128-bit integers (the compiler's own function of that name).
typedef struct { uint64_t low, high; } wide;
void __multi3(wide *result, uint64_t a, uint64_t a_high, uint64_t b, uint64_t b_high) {
    uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
    uint64_t low = al * bl, middle = ah * bl + (low >> 32), cross = al * bh + (uint32_t)middle;
    result->low = (cross << 32) | (uint32_t)low;
    result->high = ah * bh + (middle >> 32) + (cross >> 32) + a * b_high + a_high * b;
}

// Seeds of hash tables: nothing in the engine depends on their order, and a page must not differ from run to run.
void arc4random_buf(void *place, size_t count) { memset(place, 0x5A, count); }

uintptr_t __stack_chk_guard = 0x5AFEC0DE;
void __stack_chk_fail(void) { __builtin_trap(); }
