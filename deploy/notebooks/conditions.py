#!/usr/bin/env python3
"""Draws the main figure of a results folder: rates over the swept key, beside chance and beside what is still held.

Where single trials can be read, a fourth panel has the mean |error|, made from the trials alone: the swept keys stand in
every row of them, so that nothing has to be joined.

Usage:  python3 deploy/notebooks/conditions.py results/latest figure.png
Needs:  pandas and matplotlib (Debian: python3-pandas python3-matplotlib).

In a notebook, read() gives the tables as data frames. A row of `trials` is a trial with its swept keys: from
trials.parquet, which needs pyarrow (or fastparquet), or else from trials.csv.gz, which `separatrix export DIR --as csv`
writes. Without either, `trials` is None. conditions.csv needs nothing. errors() is an example of what to do with them.
"""
import pathlib
import sys

import pandas as pd


def read(folder):
    """The conditions, the names of the swept keys, and the trials if they can be read."""
    folder = pathlib.Path(folder)
    conditions = pd.read_csv(folder / "conditions.csv")
    columns = list(conditions.columns)
    keys = columns[1 : columns.index("trials")]
    exported = folder / "trials.csv.gz"
    try:
        trials = pd.read_parquet(folder / "trials.parquet")
    except ImportError:
        trials = pd.read_csv(exported) if exported.exists() else None
    return conditions, keys, trials


def errors(trials, keys):
    """The mean |error| of each condition with its standard error, from the trials alone."""
    size = trials.assign(size=trials["error"].abs()).groupby(keys, dropna=False, sort=False)["size"]
    return size.agg(mean="mean", se="sem").reset_index()


def curves(table, keys):
    """The key of most values, and the rows over it for each combination of the others, with a name."""
    numeric = [key for key in keys if pd.api.types.is_numeric_dtype(table[key])]
    along = max(numeric, key=lambda key: table[key].nunique())
    others = [key for key in keys if key != along]
    groups = table.groupby(others[0] if len(others) == 1 else others, dropna=False, sort=False) if others else [((), table)]
    named = []
    for values, group in groups:
        values = values if isinstance(values, tuple) else (values,)
        label = ", ".join(f"{key.split('.')[-1]} {value}" for key, value in zip(others, values))
        named.append((label, group.sort_values(along)))
    return along, named


def draw(conditions, keys, trials, axes):
    """Curves over the key of most values, one for each combination of the others."""
    along, groups = curves(conditions, keys)
    for axis, rate in zip(axes, ("target", "swap", "alive_none")):
        for label, group in groups:
            below, above = group[rate] - group[rate + "_low"], group[rate + "_high"] - group[rate]
            axis.errorbar(group[along], group[rate], [below.clip(0), above.clip(0)], marker="o", label=label or rate)
        chance = {"target": "chance", "swap": "chance_swap"}.get(rate)
        if chance:
            axis.axhline(conditions[chance].iloc[0], color="grey", linestyle="--", label="chance")
        axis.set(xlabel=along, ylabel=f"{rate} (fraction of {conditions['trials'].min()} trials)", ylim=(0, 1))
        axis.legend(fontsize="small")
    if trials is not None:
        for label, group in curves(errors(trials, keys), keys)[1]:
            axes[3].errorbar(group[along], group["mean"], group["se"], marker="o", label=label or "all")
        axes[3].set(xlabel=along, ylabel="mean |error|, rad, with its standard error")
        axes[3].legend(fontsize="small")


if __name__ == "__main__":
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    conditions, keys, trials = read(sys.argv[1])
    panels = 3 if trials is None else 4
    figure, axes = plt.subplots(1, panels, figsize=(5 * panels, 5), layout="constrained")
    draw(conditions, keys, trials, axes)
    figure.savefig(sys.argv[2])
    print(f"{len(conditions)} conditions, swept: {', '.join(keys)}; "
          + ("trials.parquet needs pyarrow; separatrix export --as csv writes them without" if trials is None else f"{len(trials)} trials"))
