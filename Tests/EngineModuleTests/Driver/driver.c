// Runs one experiment where there is no page: a document comes in on standard input, the ended run's state and its figures
// go out.
#include <stdint.h>

#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))
typedef struct { uint8_t *bytes; uint32_t count; } piece;
WASI(fd_read) int fd_read(int file, const piece *pieces, int count, uint32_t *done);
WASI(fd_write) int fd_write(int file, const piece *pieces, int count, uint32_t *done);

uint8_t *cl_reserve(int count);
int cl_open(const uint8_t *bytes, int count), cl_advance(int handle, int epochs), cl_state(int handle);
int cl_figure(int handle, int index);
uint8_t *cl_answer(void);
int cl_answer_count(void);

// What the standard library prints when it traps.
int putchar(int character) {
    uint8_t byte = (uint8_t)character;
    uint32_t done;
    fd_write(2, &(piece){&byte, 1}, 1, &done);
    return character;
}

static void answer(void) {
    uint32_t done;
    fd_write(1, &(piece){cl_answer(), (uint32_t)cl_answer_count()}, 1, &done);
}

void _start(void) {
    enum { ROOM = 1 << 20 };
    uint8_t *bytes = cl_reserve(ROOM);
    uint32_t count = 0, done = 0;
    while (count < ROOM && !fd_read(0, &(piece){bytes + count, ROOM - count}, 1, &done) && done) count += done;
    int handle = cl_open(bytes, (int)count);
    if (handle >= 0) {
        while (cl_advance(handle, 100)) {}
        cl_state(handle);
    }
    answer();
    for (int index = 0; handle >= 0 && cl_figure(handle, index) >= 0; index++) answer();
}
