package org.separatrix.cli;

import org.separatrix.record.Program;
import picocli.CommandLine.IVersionProvider;

/** Name, version and commit of this program, as {@code --version} prints them. */
final class Build implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Program program = Program.ofBuild();
        return new String[] {"separatrix " + program.build(), program.kernel() + " kernel on Java " + Runtime.version()
        };
    }
}
