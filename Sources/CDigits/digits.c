#include "digits.h"
