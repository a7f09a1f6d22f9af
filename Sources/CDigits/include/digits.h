#ifndef CHALKLINE_DIGITS_H
#define CHALKLINE_DIGITS_H
#include <stddef.h>
#include <stdint.h>

/* A gzipped IDX file inside the program. */
typedef struct {
    const uint8_t *bytes;
    size_t count;
} cd_file;

cd_file cd_mnist_5k_images(void);
cd_file cd_mnist_5k_labels(void);
cd_file cd_digits_8x8_images(void);
cd_file cd_digits_8x8_labels(void);
#endif
