#ifndef CHALKLINE_DIGITS_H
#define CHALKLINE_DIGITS_H
#include <stddef.h>
#include <stdint.h>
#endif
