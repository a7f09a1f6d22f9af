#ifndef CHALKLINE_KERNELS_H
#define CHALKLINE_KERNELS_H
#include <stddef.h>
#include <stdint.h>
#endif
