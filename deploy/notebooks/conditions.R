#!/usr/bin/env Rscript
# Draws the main figure of a results folder: rates over the swept key, beside chance and beside what is still held.
# Where single trials can be read, a fourth panel has the mean |error|, made from the trials alone: the swept keys stand
# in every row of them, so that nothing has to be joined.
#
# Usage:  Rscript deploy/notebooks/conditions.R results/latest figure.pdf
# Needs:  R alone (Debian: r-base-core). Single trials come from trials.parquet where the package arrow is, or else from
#         trials.csv.gz, which separatrix export DIR --as csv writes.
arguments <- commandArgs(trailingOnly = TRUE)
conditions <- read.csv(file.path(arguments[1], "conditions.csv"), check.names = FALSE)
exported <- file.path(arguments[1], "trials.csv.gz")
trials <- if (requireNamespace("arrow", quietly = TRUE)) {
  as.data.frame(arrow::read_parquet(file.path(arguments[1], "trials.parquet")))
} else if (file.exists(exported)) {
  read.csv(exported, check.names = FALSE)
}
keys <- names(conditions)[seq_len(which(names(conditions) == "trials") - 1)][-1]
numeric <- keys[vapply(conditions[keys], is.numeric, TRUE)]
along <- numeric[which.max(vapply(conditions[numeric], function(x) length(unique(x)), 1L))]
others <- setdiff(keys, along)
grouped <- function(table) {
  if (length(others)) do.call(paste, c(table[others], sep = ", ")) else rep("all", nrow(table))
}
group <- grouped(conditions)

panels <- if (is.null(trials)) 3 else 4
pdf(arguments[2], width = 5 * panels, height = 5)
par(mfrow = c(1, panels))
for (rate in c("target", "swap", "alive_none")) {
  plot(range(conditions[[along]]), c(0, 1), type = "n", xlab = along,
       ylab = sprintf("%s (fraction of %d trials)", rate, min(conditions$trials)))
  for (g in seq_along(unique(group))) {
    of <- conditions[group == unique(group)[g], ]
    of <- of[order(of[[along]]), ]
    lines(of[[along]], of[[rate]], type = "b", col = g, pch = g)
    segments(of[[along]], of[[paste0(rate, "_low")]], of[[along]], of[[paste0(rate, "_high")]], col = g)
  }
  chance <- c(target = "chance", swap = "chance_swap")[rate]
  if (!is.na(chance)) abline(h = conditions[[chance]][1], lty = 2, col = "grey")
  legend("topright", legend = unique(group), col = seq_along(unique(group)), pch = seq_along(unique(group)))
}
if (!is.null(trials)) {
  trials$size <- abs(trials$error)
  errors <- aggregate(trials["size"], trials[keys], function(x) {
    x <- x[!is.na(x)]
    c(mean(x), sd(x) / sqrt(length(x)))
  })
  plot(range(errors[[along]]), c(0, max(rowSums(errors$size), na.rm = TRUE)), type = "n", xlab = along,
       ylab = "mean |error|, rad, with its standard error")
  for (g in seq_along(unique(group))) {
    of <- errors[grouped(errors) == unique(group)[g], ]
    of <- of[order(of[[along]]), ]
    lines(of[[along]], of$size[, 1], type = "b", col = g, pch = g)
    segments(of[[along]], of$size[, 1] - of$size[, 2], of[[along]], of$size[, 1] + of$size[, 2], col = g)
  }
}
invisible(dev.off())
cat(nrow(conditions), "conditions, swept:", paste(keys, collapse = ", "),
    if (is.null(trials)) "" else paste(";", nrow(trials), "trials"), "\n")
