#!/usr/bin/env python3
"""Draws the main figure of a results folder: rates over the swept key, beside chance and beside what is still held.

Usage:  python3 deploy/notebooks/conditions.py results/latest figure.png
Needs:  pandas and matplotlib (Debian: python3-pandas python3-matplotlib).

In a notebook, read() gives the tables as data frames. A row of `trials` is a trial: from trials.csv.gz, which
`separatrix export DIR --as csv` writes with the swept keys in front, or else from trials.parquet, which needs pyarrow.
Without either, `trials` is None. conditions.csv needs nothing.
"""
import pathlib
import sys

import pandas as pd


def read(folder):
    """The conditions, the names of the swept keys, and the trials if pyarrow is there."""
    folder = pathlib.Path(folder)
    conditions = pd.read_csv(folder / "conditions.csv")
    columns = list(conditions.columns)
    keys = columns[1 : columns.index("trials")]
    exported = folder / "trials.csv.gz"
    try:
        trials = pd.read_csv(exported) if exported.exists() else pd.read_parquet(folder / "trials.parquet")
    except ImportError:
        trials = None
    return conditions, keys, trials


def draw(conditions, keys, axes):
    """Curves over the last key of many values, one for each combination of the others."""
    numeric = [key for key in keys if pd.api.types.is_numeric_dtype(conditions[key])]
    along = max(numeric, key=lambda key: conditions[key].nunique())
    others = [key for key in keys if key != along]
    groups = conditions.groupby(others[0] if len(others) == 1 else others, dropna=False, sort=False) if others else [((), conditions)]
    for axis, rate in zip(axes, ("target", "swap", "alive_none")):
        for values, group in groups:
            group = group.sort_values(along)
            values = values if isinstance(values, tuple) else (values,)
            label = ", ".join(f"{key.split('.')[-1]} {value}" for key, value in zip(others, values))
            below, above = group[rate] - group[rate + "_low"], group[rate + "_high"] - group[rate]
            axis.errorbar(group[along], group[rate], [below.clip(0), above.clip(0)], marker="o", label=label or rate)
        chance = {"target": "chance", "swap": "chance_swap"}.get(rate)
        if chance:
            axis.axhline(conditions[chance].iloc[0], color="grey", linestyle="--", label="chance")
        axis.set(xlabel=along, ylabel=f"{rate} (fraction of {conditions['trials'].min()} trials)", ylim=(0, 1))
        axis.legend(fontsize="small")


if __name__ == "__main__":
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    conditions, keys, trials = read(sys.argv[1])
    figure, axes = plt.subplots(1, 3, figsize=(15, 5), layout="constrained")
    draw(conditions, keys, axes)
    figure.savefig(sys.argv[2])
    print(f"{len(conditions)} conditions, swept: {', '.join(keys)}; "
          + ("trials.parquet needs pyarrow; separatrix export --as csv writes them without" if trials is None else f"{len(trials)} trials"))
