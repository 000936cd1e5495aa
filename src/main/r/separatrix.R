# Runs experiments of Separatrix and returns their tables as data frames.
#
#   source("separatrix.R")
#   run <- separatrix_run(list(trials = 500, "model.J-cross" = 0.5,
#                              sweep = list("protocol.epochs.cue.gain" = c(0, 0.02, 0.05))))
#   run$conditions          # a row a condition
#   run$table("causes")     # any other table
#   run$trials()            # a row a trial
#
# A vector of several values is a list of the experiment; list(0.02) is a list of one. The progress of a run is shown on the
# console. The program is found by the environment variable SEPARATRIX (the path of its launcher), as `separatrix` on PATH, or
# beside this file. Needs R alone.

# The repository or the release that this file was read from by source().
separatrix_root <- local({
  read <- Filter(Negate(is.null), lapply(sys.frames(), function(frame) frame$ofile))
  if (length(read) == 0) "" else dirname(dirname(dirname(dirname(normalizePath(read[[length(read)]])))))
})

separatrix_launcher <- function() {
  candidates <- c(Sys.getenv("SEPARATRIX"), Sys.which("separatrix"), file.path(separatrix_root, c("separatrix", "bin/separatrix")))
  found <- Filter(function(path) nzchar(path) && file.exists(path) && !dir.exists(path), candidates)
  if (length(found) == 0) {
    stop("separatrix is not found: set SEPARATRIX to the path of its launcher, or put that on PATH", call. = FALSE)
  }
  unname(found[1])
}

# An experiment as the program reads it. Names may be dotted paths, or lists within each other.
separatrix_hocon <- function(value) {
  if (is.list(value) && !is.null(names(value))) {
    keys <- names(value)
    bad <- keys[!grepl("^[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*$", keys)]
    if (length(bad) > 0) {
      stop("'", bad[1], "' is no key: letters, digits, '-' and '_', with '.' between", call. = FALSE)
    }
    parts <- vapply(value, separatrix_hocon, "")
    return(paste0("{\n", paste0(keys, " = ", parts, "\n", collapse = ""), "}"))
  }
  if (is.list(value) || length(value) != 1) {
    return(paste0("[", paste(vapply(as.list(value), separatrix_hocon, ""), collapse = ", "), "]"))
  }
  if (is.logical(value)) {
    return(if (value) "true" else "false")
  }
  if (is.numeric(value)) {
    return(format(value, digits = 17, scientific = abs(value) >= 1e15, trim = TRUE))
  }
  encodeString(as.character(value), quote = "\"")
}

# The results of a run that has been made before.
separatrix_results <- function(folder) {
  if (!file.exists(file.path(folder, "provenance.json"))) {
    stop(folder, " is not a results folder: it holds no provenance.json", call. = FALSE)
  }
  table <- function(name) {
    path <- file.path(folder, if (grepl("[.]csv$", name)) name else paste0(name, ".csv"))
    if (!file.exists(path)) {
      stop(path, " does not exist; tables that do: ", toString(sub("[.]csv$", "", list.files(folder, "[.]csv$"))), call. = FALSE)
    }
    read.csv(path, check.names = FALSE)
  }
  trials <- function() {
    path <- file.path(folder, "trials.csv.gz")
    if (!file.exists(path)) {
      separatrix_call(c("export", folder, "--as", "csv"), quiet = TRUE)
    }
    read.csv(gzfile(path), check.names = FALSE)
  }
  conditions <- file.path(folder, "conditions.csv")
  list(
    folder = folder,
    conditions = if (file.exists(conditions)) read.csv(conditions, check.names = FALSE),
    table = table,
    trials = trials,
    complete = any(grepl("\"status\" *: *\"complete\"", readLines(file.path(folder, "provenance.json"), warn = FALSE)))
  )
}

# Runs an experiment, a list of the keys that differ from the defaults or the path of a file, to its end.
# out: the results folder, new or empty. options: more options of `separatrix run`, as c("--nodes", "2").
separatrix_run <- function(experiment, out = NULL, options = character(), quiet = FALSE) {
  path <- experiment
  if (is.list(experiment)) {
    path <- tempfile(fileext = ".conf")
    writeLines(paste("separatrix", separatrix_hocon(experiment)), path, useBytes = TRUE)
  }
  if (is.null(out)) {
    dir.create("results", showWarnings = FALSE)
    out <- tempfile(format(Sys.time(), "experiment-%Y%m%d-%H%M%S-"), "results")
  }
  separatrix_call(c("run", path, "--out", out, "--port", "0", options), quiet, allowed = c(0, 1))
  separatrix_results(out)
}

separatrix_call <- function(words, quiet = FALSE, allowed = 0) {
  errors <- if (quiet) tempfile() else ""
  code <- system2(separatrix_launcher(), shQuote(words), stdout = FALSE, stderr = errors)
  if (!(code %in% allowed)) {
    said <- if (quiet) utils::tail(readLines(errors, warn = FALSE), 1) else paste("see above; exit code", code)
    stop("separatrix ", words[1], ": ", said, call. = FALSE)
  }
  invisible(code)
}
