"""Conditions of two rings of 8 neurons for 10 ticks as tasks of dask, on one worker process with one thread: what a task costs.

Usage: tasks_dask.py TASKS; prints the tasks a CPU second, of all processes together, that three quarters of them take more.
"""

import os
import resource
import sys

import numpy as np
from dask.distributed import Client, LocalCluster


def condition(j_cross, gain, seed):
    n = 8
    angle = -np.pi + 2 * np.pi * np.arange(n) / n
    basis = np.stack([np.cos(angle), np.sin(angle)])
    drive = gain * np.exp(2 * np.cos(angle - np.array([0, np.pi / 2])[:, None])) / (2 * np.pi * np.i0(2))
    rng = np.random.default_rng(seed)
    r = np.full((2, n), 0.1)
    for _ in range(10):
        m = r.mean(axis=1, keepdims=True)
        h = 6 * (r @ basis.T / n) @ basis - m - j_cross * m[::-1] + 0.3 * rng.standard_normal(r.shape) + drive
        r += 0.1 * (1 / (1 + np.exp(-5 * (h - 0.5))) - r)
    return r.mean(axis=1)


def cpu(processes):
    """CPU seconds of this process and of others that still live."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    seconds = own.ru_utime + own.ru_stime
    for process in processes:
        with open(f"/proc/{process}/stat") as stat:
            words = stat.read().rsplit(")", 1)[1].split()
        seconds += (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


def main():
    tasks = int(sys.argv[1])
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        workers = list(client.run(os.getpid).values())
        used = []
        for first, last in ((0, tasks // 4), (tasks // 4, tasks)):
            before = cpu(workers)
            client.gather([client.submit(condition, 0.2 + 3e-6 * i, 1.0 + 7e-6 * i, i) for i in range(first, last)])
            used.append(cpu(workers) - before)
        print(f"{(tasks - tasks // 4) / used[1]:.0f}")


if __name__ == "__main__":
    main()
