package org.separatrix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import org.separatrix.numerics.Kernel;
import org.separatrix.record.Program;
import picocli.CommandLine.IVersionProvider;

/** Name, version and commit of this program, as written by the build. */
final class Build implements IVersionProvider {

    static Program program() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Program(
                properties.getProperty("version"),
                properties.getProperty("commit"),
                Kernel.best().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String[] getVersion() {
        Program program = program();
        return new String[] {"separatrix " + program.build(), program.kernel() + " kernel on Java " + Runtime.version()
        };
    }
}
