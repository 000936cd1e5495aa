"""The training of a router's experts in NumPy, as its user would write it: all tokens of a step at once.

Usage: training_numpy.py EXPERTS K STEPS; prints token-steps a CPU second, and the effective number of experts and the mean
value of a slot over the second half.
"""

import sys
import time

import numpy as np

experts, k, steps = (int(word) for word in sys.argv[1:4])
classes, tokens, rate, gain, temperature, skill_gain = 32, 256, 0.05, 1.0, 0.5, 2.0
rng = np.random.default_rng(1)
affinity = rng.standard_normal((classes, experts))
skill = np.zeros((classes, experts))
popularity = np.zeros(experts)
given = np.zeros(experts)
value = 0.0
start = time.process_time()
for step in range(steps):
    of = rng.integers(0, classes, tokens)
    quality = affinity + skill_gain * skill
    scores = (quality + gain * popularity)[of] + temperature * rng.gumbel(size=(tokens, experts))
    chosen = np.argpartition(scores, experts - k, axis=1)[:, experts - k:]
    load = np.bincount(chosen.ravel(), minlength=experts)
    if step >= steps // 2:
        given += load
        value += quality[of[:, None], chosen].sum()
    of_class = np.maximum(np.bincount(of, minlength=classes), 1)
    pairs = np.bincount((of[:, None] * experts + chosen).ravel(), minlength=classes * experts)
    share = pairs.reshape(classes, experts) / of_class[:, None]
    spread = np.maximum(1.0, share.sum(axis=0) / (classes * k / experts))
    skill += rate * (share / spread - skill)
    popularity += rate * (load / (tokens * k / experts) - 1.0 - popularity)
seconds = time.process_time() - start
p = given[given > 0] / given.sum()
effective = np.exp(-(p * np.log(p)).sum())
print(f"{tokens * steps / seconds:.0f} {effective:.2f} {value / (tokens * k * (steps - steps // 2)):.3f}")
