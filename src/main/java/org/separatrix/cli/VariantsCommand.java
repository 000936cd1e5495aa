package org.separatrix.cli;

import java.util.concurrent.Callable;
import org.separatrix.experiment.ChosenVariants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code separatrix variants}: what an experiment file may choose by name. */
@Command(
        name = "variants",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints what an experiment file may choose by name.",
            "Each name comes with its keys, their ranges and standard values.",
            "A jar on the class path adds transfer functions, decoders, couplings or methods of"
                    + " balancing: SEPARATRIX_CLASSPATH=my.jar separatrix variants.",
            ""
        },
        footer = {"", "Example:", "  separatrix variants"})
final class VariantsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Messages.of(spec.commandLine()).print(String.join("\n", ChosenVariants.described()) + "\n");
        return 0;
    }
}
