package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.experiment.Experiment;
import org.separatrix.numerics.Kernel;

/** A run of few trials is over before the vector kernel is compiled. */
class KernelOfRunTest {

    private final String before = System.getProperty(Kernel.PROPERTY);

    @TempDir
    private Path folder;

    @BeforeEach
    void askForNone() {
        System.clearProperty(Kernel.PROPERTY);
    }

    @AfterEach
    void restore() {
        if (before != null) {
            System.setProperty(Kernel.PROPERTY, before);
        }
    }

    private Kernel kernelOf(String settings) throws Exception {
        Path file = Files.writeString(folder.resolve("some.conf"), "separatrix { name = some, " + settings + " }");
        return Kernel.values()[
                KernelOfRun.during(Experiment.load(file), () -> Kernel.best().ordinal())];
    }

    @Test
    void aRunOfFewTrialsIsComputedByTheScalarKernelAndOneOfManyByTheFastest() throws Exception {
        assertEquals(Kernel.SCALAR, kernelOf("trials = 100"));
        assertEquals(Kernel.VECTOR, kernelOf("trials = 1000"));
        assertEquals(Kernel.VECTOR, kernelOf("trials = 1, model.neurons = 4096, protocol.steps = 5000"));
        assertNull(System.getProperty(Kernel.PROPERTY));
    }

    @Test
    void aKernelThatIsAskedForIsTaken() throws Exception {
        System.setProperty(Kernel.PROPERTY, Kernel.VECTOR.label());
        assertEquals(Kernel.VECTOR, kernelOf("trials = 1"));
        System.setProperty(Kernel.PROPERTY, "auto");
        assertEquals(Kernel.SCALAR, kernelOf("trials = 1"));
    }
}
