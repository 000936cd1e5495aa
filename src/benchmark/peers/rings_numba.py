"""Two rings of 48 neurons for 500 ticks as a user writes them for numba. Usage: rings_numba.py TRIALS; prints as rings.c."""

import sys
import time

import numba
import numpy as np


@numba.njit(fastmath=True)
def trials_of(count, angle, drive, seed):
    np.random.seed(seed)
    n = len(angle)
    cos, sin = np.cos(angle), np.sin(angle)
    end = np.empty((count, 2))
    for trial in range(count):
        r = np.full((2, n), 0.1)
        for t in range(500):
            m0, m1 = r[0].mean(), r[1].mean()
            for k in range(2):
                own, other = (m0, m1) if k == 0 else (m1, m0)
                c, s = 6 * (r[k] * cos).sum() / n, 6 * (r[k] * sin).sum() / n
                for i in range(n):
                    h = c * cos[i] + s * sin[i] - own - 0.5 * other + 0.3 * np.random.normal()
                    if t < 100:
                        h += drive[k, i]
                    r[k, i] += 0.1 * (1 / (1 + np.exp(-5 * (h - 0.5))) - r[k, i])
        end[trial] = r[0].mean(), r[1].mean()
    return end


trials, n = int(sys.argv[1]), 48
angle = -np.pi + 2 * np.pi * np.arange(n) / n
drive = 5 * np.exp(2 * np.cos(angle - np.array([0, np.pi / 2])[:, None])) / (2 * np.pi * np.i0(2))
trials_of(1, angle, drive, 1)
start = time.process_time()
end = trials_of(trials, angle, drive, 2)
seconds = time.process_time() - start
a, b = end.T
print(f"{trials / seconds:.0f} {a.mean():.5f} {(a > 1.5 * b).mean():.4f} {(b > 1.5 * a).mean():.4f}")
