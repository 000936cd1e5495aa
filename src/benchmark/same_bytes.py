"""Names the tables and columns that differ between two folders of results folders."""
import csv
import sys
from pathlib import Path


def columns(table):
    """Each column of a table by its name, in order; None where it cannot be read by column."""
    if table.suffix == ".csv":
        with table.open(newline="") as file:
            rows = list(csv.reader(file))
        return {name: [row[i] for row in rows[1:]] for i, name in enumerate(rows[0])} if rows else {}
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        return None
    read = parquet.read_table(table)
    return {name: read.column(name).to_pylist() for name in read.column_names}


def difference(before, after):
    old, new = columns(before), columns(after)
    if old is None:
        return ["bytes differ"]
    said = []
    for title, names in (
        ("gone", [name for name in old if name not in new]),
        ("new", [name for name in new if name not in old]),
        ("differ", [name for name in old if name in new and old[name] != new[name]]),
    ):
        if names:
            said.append(f"{title}: {', '.join(names)}")
    return said or ["same values, other bytes (order of columns or rows, or how they are written)"]


def tables(folder):
    return {file.name: file for file in folder.iterdir() if file.suffix in (".csv", ".parquet")} if folder.is_dir() else {}


def main():
    before, after = Path(sys.argv[1]), Path(sys.argv[2])
    same, differing = 0, 0
    for experiment in sorted({folder.name for side in (before, after) for folder in side.iterdir()}):
        old, new = tables(before / experiment), tables(after / experiment)
        for name in sorted(old.keys() | new.keys()):
            if name not in old or name not in new:
                differing += 1
                print(f"{experiment}/{name}: only {'after' if name in new else 'before'}")
            elif old[name].read_bytes() == new[name].read_bytes():
                same += 1
            else:
                differing += 1
                for line in difference(old[name], new[name]):
                    print(f"{experiment}/{name}: {line}")
    print(f"{same} tables of the same bytes, {differing} that differ")
    return 1 if differing else 0


sys.exit(main())
