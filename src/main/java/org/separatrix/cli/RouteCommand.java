package org.separatrix.cli;

import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code separatrix route}: a router of competing experts. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "As 'separatrix run', of a router study only.",
            "Routes tokens to experts that suppress each other: how often the wrong ones are active"
                    + " (router.csv, valley.csv), where the last winner is dropped (cliff.csv, cliff-width.csv),"
                    + " from where on the count oscillates on late sums (onset.csv, onset-tokens.csv), how stable"
                    + " the routed state is (router-spectrum.csv), and what becomes of the load while experts are"
                    + " trained (training.csv, tipping.csv, training-seeds.csv, training-load.csv).",
            "What is computed stands in the block router { } of the experiment; the sweep varies it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  separatrix route conf/router-valley.conf",
            "  separatrix route conf/router-valley.conf -D router.tokens.streams=50",
            "",
            "The tables do not depend on --workers, on router.groups, on the batch size or on the kernel.",
            "",
            "Exit codes: 0 complete; 1 the run ended incomplete; 2 bad usage or a bad experiment file."
        })
final class RouteCommand extends RunCommand {

    @Override
    Optional<String> ownKind() {
        return Optional.of("router");
    }
}
