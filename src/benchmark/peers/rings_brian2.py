"""Two rings of 48 neurons for 500 ticks in Brian2, in C++ alone, with weights of rank three as an expert writes them.

Usage: rings_brian2.py TRIALS; prints as rings.c. The time is that of the compiled program.
"""

import os
import resource
import sys
import tempfile

import brian2 as b2
import numpy as np

trials, n = int(sys.argv[1]), 48
folder = tempfile.TemporaryDirectory()
b2.set_device("cpp_standalone", directory=folder.name, build_on_run=False)
b2.defaultclock.dt = 1 * b2.ms
rings = 2 * trials
angle = -np.pi + 2 * np.pi * np.arange(n) / n
item = np.exp(2 * np.cos(angle - np.array([0, np.pi / 2])[:, None])) / (2 * np.pi * np.i0(2))

means = b2.NeuronGroup(rings, "m : 1\nc : 1\ns : 1\nother : 1 (linked)")
means.other = b2.linked_var(means, "m", index=np.arange(rings) ^ 1)
neurons = b2.NeuronGroup(
    rings * n,
    """
    r : 1
    cosine : 1 (constant)
    sine : 1 (constant)
    drive : 1 (constant)
    m : 1 (linked)
    c : 1 (linked)
    s : 1 (linked)
    other : 1 (linked)
    """,
)
ring = np.repeat(np.arange(rings), n)
for name in ("m", "c", "s", "other"):
    setattr(neurons, name, b2.linked_var(means, name, index=ring))
neurons.r = 0.1
neurons.cosine = np.tile(np.cos(angle), rings)
neurons.sine = np.tile(np.sin(angle), rings)
neurons.drive = np.tile(5 * item.ravel(), trials)
sums = b2.Synapses(
    neurons,
    means,
    """
    m_post = r_pre / 48 : 1 (summed)
    c_post = r_pre * cosine_pre / 8 : 1 (summed)
    s_post = r_pre * sine_pre / 8 : 1 (summed)
    """,
)
sums.connect(i=np.arange(rings * n), j=ring)
neurons.run_regularly(
    """
    h = c * cosine + s * sine - m - 0.5 * other + 0.3 * randn() + drive * int(t < 99.5 * ms)
    r += 0.1 * (1 / (1 + exp(-5 * (h - 0.5))) - r)
    """,
    when="end",
)
b2.run(500 * b2.ms)
b2.device.build(directory=folder.name, run=False, with_output=False)
os.makedirs(os.path.join(folder.name, "results"), exist_ok=True)
before = resource.getrusage(resource.RUSAGE_CHILDREN)
b2.device.run(folder.name, with_output=False, run_args=[])
after = resource.getrusage(resource.RUSAGE_CHILDREN)
seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
mean = np.asarray(neurons.r).reshape(trials, 2, n).mean(axis=2)
a, b = mean.T
print(f"{trials / seconds:.0f} {a.mean():.5f} {(a > 1.5 * b).mean():.4f} {(b > 1.5 * a).mean():.4f}")
