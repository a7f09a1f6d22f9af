#include "digits.h"

/* Made by Tests/Data/make-digits.py; where they come from is in NOTICE.md. */
static const uint8_t mnist_images[] = {
#embed "files/mnist-5k-images-idx3-ubyte.gz"
};
static const uint8_t mnist_labels[] = {
#embed "files/mnist-5k-labels-idx1-ubyte.gz"
};
static const uint8_t digits_images[] = {
#embed "files/digits-8x8-images-idx3-ubyte.gz"
};
static const uint8_t digits_labels[] = {
#embed "files/digits-8x8-labels-idx1-ubyte.gz"
};

cd_file cd_mnist_5k_images(void) { return (cd_file){mnist_images, sizeof mnist_images}; }
cd_file cd_mnist_5k_labels(void) { return (cd_file){mnist_labels, sizeof mnist_labels}; }
cd_file cd_digits_8x8_images(void) { return (cd_file){digits_images, sizeof digits_images}; }
cd_file cd_digits_8x8_labels(void) { return (cd_file){digits_labels, sizeof digits_labels}; }
