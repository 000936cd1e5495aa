"""Runs experiments of Separatrix and returns their tables as pandas data frames.

    import separatrix

    run = separatrix.run({"trials": 500, "model.J-cross": 0.5,
                          "sweep": {"protocol.epochs.cue.gain": [0, 0.02, 0.05]}})
    run.conditions            # a data frame, a row a condition
    run.table("causes")       # any other table
    run.trials                # a row a trial

A run that takes long is started, and followed or stopped:

    run = separatrix.start({"trials": 100000})
    for progress in run.progress():
        print(progress["done"], "of", progress["planned"], progress["unit"])

The program is found by the environment variable SEPARATRIX (the path of its launcher), as `separatrix` on PATH, or beside
this file. Needs Python 3.9 and pandas; `trials` reads Parquet where pyarrow is, and else asks the program for CSV.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

import pandas

__all__ = ["run", "start", "results", "Results", "Run", "SeparatrixError"]

_PATH = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")


class SeparatrixError(RuntimeError):
    """The program refused what it was asked for; the message says what, where, and what is allowed."""


def launcher():
    """The path of the program."""
    here = pathlib.Path(__file__).resolve()
    root = here.parents[3] if len(here.parents) > 3 else here.parent
    for candidate in (os.environ.get("SEPARATRIX"), shutil.which("separatrix"), root / "separatrix", root / "bin/separatrix"):
        if candidate and os.path.isfile(candidate):
            return str(candidate)
    raise SeparatrixError("separatrix is not found: set SEPARATRIX to the path of its launcher, or put that on PATH")


def hocon(value):
    """An experiment as the program reads it. Keys may be dotted paths, or dicts within each other."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str) or not _PATH.fullmatch(key):
                raise SeparatrixError(f"{key!r} is no key: letters, digits, '-' and '_', with '.' between")
        return "{\n" + "".join(f"{key} = {hocon(item)}\n" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple, range)):
        return "[" + ", ".join(hocon(item) for item in value) + "]"
    return json.dumps(value)


class Results:
    """A results folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def table(self, name):
        """A table of the folder, with its ending or without."""
        path = self.folder / (name if name.endswith(".csv") else name + ".csv")
        if not path.exists():
            there = ", ".join(sorted(file.stem for file in self.folder.glob("*.csv")))
            raise SeparatrixError(f"{path} does not exist; tables that do: {there or 'none'}")
        return pandas.read_csv(path)

    @property
    def conditions(self):
        """A row a condition."""
        return self.table("conditions")

    @property
    def trials(self):
        """A row a trial, with the swept keys."""
        try:
            return pandas.read_parquet(self.folder / "trials.parquet")
        except ImportError:
            _call(["export", str(self.folder), "--as", "csv"])
            return pandas.read_csv(self.folder / "trials.csv.gz")

    @property
    def provenance(self):
        """What computed it: build, hosts, times, status."""
        return json.loads((self.folder / "provenance.json").read_text(encoding="utf-8"))

    @property
    def complete(self):
        """Whether every trial is there."""
        return self.provenance["status"] == "complete"

    @property
    def keys(self):
        """The swept keys."""
        columns = list(self.conditions.columns)
        return columns[1 : columns.index("trials")] if "trials" in columns else []

    def __repr__(self):
        return f"{type(self).__name__}({str(self.folder)!r})"


class Run(Results):
    """A run that may still go on."""

    def __init__(self, folder, process, errors):
        super().__init__(folder)
        self._process = process
        self._errors = errors

    @property
    def running(self):
        return self._process.poll() is None

    def wait(self):
        """Until the end. An incomplete run is no error: see `complete`."""
        code = self._process.wait()
        if code not in (0, 1):
            self._errors.seek(0)
            lines = [line for line in self._errors.read().splitlines() if line and not line.startswith("WARNING: Using")]
            raise SeparatrixError("\n".join(lines[-5:]) or f"separatrix ended with exit code {code}")
        return self

    def stop(self):
        """As Ctrl-C: what is under way is finished, and what is there is written out."""
        self._process.terminate()
        if self._process.wait() in (-15, 143):
            raise SeparatrixError(f"{self.folder}: the run was stopped before it had begun")
        return self.wait()

    def progress(self, every=1.0):
        """A dict of done, planned, unit, per_second and seconds_left, every so many seconds until the run ends."""
        while self.running:
            state = self._state()
            if state is not None:
                yield state
            try:
                self._process.wait(every)
            except subprocess.TimeoutExpired:
                pass
        self.wait()

    def _state(self):
        try:
            address = urllib.parse.urlsplit((self.folder / "monitor.url").read_text(encoding="utf-8").strip())
            token = urllib.parse.parse_qs(address.query).get("token", [""])[0]
            request = urllib.request.Request(
                f"{address.scheme}://{address.netloc}/api/run", headers={"Authorization": f"Bearer {token}"})
            with urllib.request.urlopen(request, timeout=10) as answer:
                state = json.load(answer)
        except (OSError, ValueError):
            return None
        return {
            "state": state["state"],
            "done": state["trials"]["done"],
            "planned": state["trials"]["planned"],
            "unit": state["experiment"]["unit"],
            "per_second": state["trials"].get("per_second"),
            "seconds_left": state["time"].get("left"),
        }


def start(experiment, out=None, workers=None, options=()):
    """Starts a run and returns at once.

    experiment: a dict of the keys that differ from the defaults, or the path of a file.
    out: the results folder, new or empty; a new one in ./results if not given.
    options: more options of `separatrix run`, as ["--nodes", "2"].
    """
    if isinstance(experiment, dict):
        name = str(experiment.get("name", "experiment"))
        with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False, encoding="utf-8") as file:
            file.write("separatrix " + hocon(experiment) + "\n")
        path = file.name
    else:
        path = os.fspath(experiment)
        name = pathlib.Path(path).stem
    if out is None:
        pathlib.Path("results").mkdir(exist_ok=True)
        out = tempfile.mkdtemp(prefix=f"{name}-{time.strftime('%Y%m%d-%H%M%S')}-", dir="results")
    command = [launcher(), "run", path, "--out", str(out), "--port", "0"]
    if workers is not None:
        command += ["--workers", str(workers)]
    errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
    process = subprocess.Popen(command + list(options), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
    return Run(out, process, errors)


def run(experiment, out=None, workers=None, options=()):
    """Runs an experiment to its end and returns its results; the arguments are those of `start`."""
    running = start(experiment, out, workers, options)
    try:
        return running.wait()
    except KeyboardInterrupt:
        # The program is told by the terminal, too.
        return running.wait()


def results(folder):
    """The results of a run that has been made before."""
    if not (pathlib.Path(folder) / "provenance.json").exists():
        raise SeparatrixError(f"{folder} is not a results folder: it holds no provenance.json")
    return Results(folder)


def _call(words):
    called = subprocess.run([launcher(), *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if called.returncode != 0:
        raise SeparatrixError(called.stderr.strip().splitlines()[-1] if called.stderr.strip() else "separatrix failed")
