"""Two rings of 48 neurons for 500 ticks in NumPy, 64 trials at a time. Usage: rings_numpy.py TRIALS; prints as rings.c."""

import sys
import time

import numpy as np

trials, n, size = int(sys.argv[1]), 48, 64
angle = -np.pi + 2 * np.pi * np.arange(n) / n
basis = np.stack([np.cos(angle), np.sin(angle)])
drive = 5 * np.exp(2 * np.cos(angle - np.array([0, np.pi / 2])[:, None])) / (2 * np.pi * np.i0(2))
rng = np.random.default_rng(1)
mean, wins = 0.0, np.zeros(2)
start = time.process_time()
for first in range(0, trials, size):
    r = np.full((2, size, n), 0.1)
    for t in range(500):
        m = r.mean(axis=2, keepdims=True)
        h = 6 * (r @ basis.T / n) @ basis - m - 0.5 * m[::-1] + 0.3 * rng.standard_normal(r.shape)
        if t < 100:
            h += drive[:, None, :]
        r += 0.1 * (1 / (1 + np.exp(-5 * (h - 0.5))) - r)
    m = r.mean(axis=2)
    mean += m[0].sum()
    wins += [(m[0] > 1.5 * m[1]).sum(), (m[1] > 1.5 * m[0]).sum()]
seconds = time.process_time() - start
print(f"{trials / seconds:.0f} {mean / trials:.5f} {wins[0] / trials:.4f} {wins[1] / trials:.4f}")
