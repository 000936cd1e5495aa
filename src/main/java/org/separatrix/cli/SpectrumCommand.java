package org.separatrix.cli;

import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code separatrix spectrum}: the fixed points behind an experiment. */
@Command(
        name = "spectrum",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "As 'separatrix run', of a spectral study only.",
            "Follows the fixed points of a model: branches with their stability, special points and modes"
                    + " (spectrum.csv, specials.csv, modes.csv), the smallest cues that turn a trial around"
                    + " (thresholds.csv), what heterogeneity does (splittings.csv, disorder.csv), and barriers"
                    + " (barriers.csv).",
            "What is computed stands in the block spectrum { } of the experiment; the sweep varies the rest.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix spectrum conf/spectrum.conf",
            "  separatrix spectrum conf/spectrum.conf -D spectrum.site=between-neurons",
            "",
            "Eigenvalues are in units of 1/tau. A branch that does not exist is an answer, in notes.csv.",
            "",
            "Exit codes: 0 complete; 1 the run ended incomplete; 2 bad usage or a bad experiment file."
        })
final class SpectrumCommand extends RunCommand {

    @Override
    Optional<String> ownKind() {
        return Optional.of("spectrum");
    }
}
