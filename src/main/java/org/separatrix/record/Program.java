package org.separatrix.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.separatrix.numerics.Kernel;

/**
 * The program that makes the results.
 *
 * @param version of the release
 * @param commit of its sources, {@code unknown} outside a git checkout
 * @param kernel which implementation of the ring kernel runs
 */
public record Program(String version, String commit, String kernel) {

    /** This program, as the build has described it. */
    public static Program ofBuild() {
        Properties properties = new Properties();
        try (InputStream in = Program.class.getResourceAsStream("/build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Program(
                properties.getProperty("version"),
                properties.getProperty("commit"),
                Kernel.best().label());
    }

    /** Version and commit, which all nodes and all executions of a run have in common. */
    public String build() {
        return version + " (commit " + commit + ")";
    }
}
