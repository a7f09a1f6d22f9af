"""Writes ElementaryConstants.swift: elementary functions to 1,400 bits, rounded once, where they are hardest.

    pip install mpmath
    python3 Tests/EngineTests/ElementaryValues.py > Tests/EngineTests/ElementaryConstants.swift
"""

import math
import random
import struct

import mpmath

mpmath.mp.prec = 1400
rng = random.Random(8)


def pattern(x):
    return f"0x{struct.unpack('<Q', struct.pack('<d', x))[0]:016X}"


def spread(low, high, count):
    """Numbers of every size between two powers of two."""
    return [math.ldexp(rng.uniform(1, 2), rng.randint(low, high - 1)) for _ in range(count)]


def both(values):
    return [x * rng.choice([1, -1]) for x in values]


def near(values):
    """The nearest Double and its neighbours."""
    return [y for x in map(float, values) for y in (math.nextafter(x, 0), x, math.nextafter(x, math.inf))]


ANGLES = (
    both(spread(-60, 10, 30) + spread(10, 1024, 60)) + near(mpmath.pi / 2 * n for n in (1, 2, 3, 355, 651, 652, 10**6, 10**15))
    + [1023.9999, 1024.0, -1024.0, 123456789.0, 1e22, 1e300, 6381956970095103.0 * 2.0**797, 1.7976931348623157e308]
)
WIDE = spread(-1074, 1024, 40) + near([1, mpmath.sqrt(2), mpmath.sqrt(mpmath.mpf(1) / 2)]) + [5e-324, 2.2250738585072014e-308]
SMALL = both(spread(-300, -3, 15))
FUNCTIONS = {
    "sin": (mpmath.sin, 2, ANGLES),
    "cos": (mpmath.cos, 2, ANGLES),
    "exp": (mpmath.exp, 2, SMALL + both(spread(-3, 9, 40)) + [709.78, -708.5, -720, -744.4, -745.13]),
    "log": (mpmath.log, 2, WIDE),
    "tanh": (mpmath.tanh, 8, SMALL + both(spread(-5, 5, 40)) + [0.17, 0.1699999, 19.99, 20.01, 700.0, -1e300]),
    "sigmoid": (lambda x: 1 / (1 + mpmath.exp(-x)), 2, SMALL + both(spread(-3, 9, 30)) + [-744.0, -745.0, 36.9, 800.0]),
    "softplus": (lambda x: mpmath.log1p(mpmath.exp(x)), 4, SMALL + both(spread(-3, 9, 30)) + [-744.0, 1e300]),
    "erf": (mpmath.erf, 16, SMALL + both(spread(-5, 3, 40)) + [5.94, 5.96, 1e300]),
}
POWERS = [(x, n) for x in (2.0, 3.0, 0.1, -1.7, 10.0, 1.0000001) for n in (-1023.0, -17.0, -3.0, 3.0, 10.0, 20.0, 300.0, 1000.0)]
POWERS += [(2.0, -1074.0), (10.0, -310.0), (1e155, -2.0), (1e-155, -2.0), (-2.0, 1001.0), (1.0000001, 2e9), (-1.0000000001, 2e11 + 1), (0.3, 1e-300)]
POWERS += [(x, rng.uniform(-740, 709) / float(mpmath.log(x))) for x in spread(-1074, 1024, 40) + [rng.uniform(0.5, 2) for _ in range(30)]]


def rounded(value):
    return float(value) if abs(value) < mpmath.mpf(2) ** 1024 else math.copysign(math.inf, value)


print("// Written by ElementaryValues.py; not by hand.")
print("// swift-format-ignore-file")
print("enum ElementaryConstants {")
print("    /// Bit patterns of x and f(x), and how many units of the last place are allowed.")
print("    static let functions: [(name: String, bound: Double, points: [(UInt64, UInt64)])] = [")
for name, (function, bound, points) in FUNCTIONS.items():
    rows = ", ".join(f"({pattern(x)}, {pattern(rounded(function(mpmath.mpf(x))))})" for x in points)
    print(f'        ("{name}", {bound}, [{rows}]),')
print("    ]")
print("    /// Bit patterns of x, y and x^y.")
print("    static let powers: [(UInt64, UInt64, UInt64)] = [")
for x, y in POWERS:
    print(f"        ({pattern(x)}, {pattern(y)}, {pattern(rounded(mpmath.power(mpmath.mpf(x), mpmath.mpf(y))))}),")
print("    ]")
print("}")
