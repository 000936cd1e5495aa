#!/usr/bin/env Rscript
# Draws the main figure of a results folder: rates over the swept key, beside chance and beside what is still held.
#
# Usage:  Rscript deploy/notebooks/conditions.R results/latest figure.pdf
# Needs:  R alone (Debian: r-base-core). Single trials: read.csv("trials.csv.gz"), which separatrix export DIR --as csv
#         writes with the swept keys in front; trials.parquet needs the package arrow.
arguments <- commandArgs(trailingOnly = TRUE)
conditions <- read.csv(file.path(arguments[1], "conditions.csv"), check.names = FALSE)
keys <- names(conditions)[seq_len(which(names(conditions) == "trials") - 1)][-1]
numeric <- keys[vapply(conditions[keys], is.numeric, TRUE)]
along <- numeric[which.max(vapply(conditions[numeric], function(x) length(unique(x)), 1L))]
others <- setdiff(keys, along)
group <- if (length(others)) do.call(paste, c(conditions[others], sep = ", ")) else rep("all", nrow(conditions))

pdf(arguments[2], width = 15, height = 5)
par(mfrow = c(1, 3))
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
invisible(dev.off())
cat(nrow(conditions), "conditions, swept:", paste(keys, collapse = ", "), "\n")
