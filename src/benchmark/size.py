#!/usr/bin/env python3
"""How the CPU time of a run grows with its size: neurons, rings, steps, trials and conditions.

Runs of several sizes take turns on one core; of each the least CPU time of all rounds counts, less that of a run of one trial.
Prints after each round, for each size, the exponent of CPU time ~ size^exponent: by least squares over all sizes, which falls below 1
where Java compiles for a part of the time, and of what each size takes more than the one before, from the first to the last.

Needs a build (./separatrix --version makes one) and taskset.
Run: src/benchmark/size.py [ROUNDS=3] [CORE=0]
"""
import math
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "separatrix"
SIZES = {
    "neurons": [48, 96, 192, 384],
    "rings": [2, 4, 8, 16],
    "steps": [1000, 2000, 4000, 8000],
    "trials": [32768, 65536, 131072, 262144],
    "conditions": [20000, 40000, 80000],
}


def experiment(neurons=48, rings=2, steps=500, trials=16384, conditions=1):
    items = ", ".join(str(2 * math.pi * ring / rings) for ring in range(rings))
    sweep = f"sweep {{ model.J-cross = {{ from = 0.1, to = 2.0, points = {conditions} }} }}" if conditions > 1 else ""
    return f"""separatrix {{
  name = size, trials = {trials}
  model {{ rings = {rings}, neurons = {neurons} }}
  protocol {{ steps = {steps}, items = [{items}], epochs {{ stimulus {{ from = 0, to = {steps // 5}, ring = all, gain = 5.0 }} }} }}
  {sweep}
}}"""


def of(size, value):
    return experiment(steps=50, trials=1, conditions=value) if size == "conditions" else experiment(**{size: value})


def cpu_seconds(text, core, folder):
    file = folder / "size.conf"
    file.write_text(text)
    shutil.rmtree(folder / "out", ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        ["taskset", "-c", core, PROGRAM, "run", file, "--kernel", "vector", "--alone", "--no-monitor", "--quiet",
         "--out", folder / "out"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def exponent(points):
    x = [math.log(size) for size, _ in points]
    y = [math.log(seconds) for _, seconds in points]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)


def report(least):
    start = least["start", 1]
    print(f"start {start:.2f} CPU s")
    for size, values in SIZES.items():
        points = [(value, least[size, value] - start) for value in values]
        more = [(after[0], after[1] - before[1]) for before, after in zip(points, points[1:])]
        print(f"{size}: exponent {exponent(points):.3f}, of what each takes more {exponent([more[0], more[-1]]):.3f};",
              ", ".join(f"{value}: {seconds:.2f}" for value, seconds in points), "CPU s")


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    core = sys.argv[2] if len(sys.argv) > 2 else "0"
    runs = {("start", 1): experiment(trials=1)}
    runs |= {(size, value): of(size, value) for size, values in SIZES.items() for value in values}
    least = {run: math.inf for run in runs}
    with tempfile.TemporaryDirectory() as folder:
        for round in range(rounds):
            for run, text in runs.items():
                print(f"round {round + 1} of {rounds}: {run[0]} {run[1]} ...", end="\r", file=sys.stderr)
                least[run] = min(least[run], cpu_seconds(text, core, Path(folder)))
            print(f"after round {round + 1}", " " * 40)
            report(least)


main()
