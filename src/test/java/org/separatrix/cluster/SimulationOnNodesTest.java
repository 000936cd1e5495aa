package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.separatrix.api.Cluster;
import org.separatrix.api.Outcome;
import org.separatrix.api.Simulation;
import org.separatrix.coupling.Delayed;
import org.separatrix.record.ResultsFolder;
import org.separatrix.ring.Epoch;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;

/** The public face for Java with a node in a JVM of its own. */
class SimulationOnNodesTest {

    private static final Epoch STIMULUS = new Epoch("stimulus", 0, 20, Epoch.EVERY_RING, 5.0);
    private static final Simulation SIMULATION = new Simulation(
            Model.REFERENCE, new Protocol(50, List.of(0.0, Math.PI / 2), List.of(STIMULUS)), new Delayed(5));

    @TempDir
    private Path folder;

    @Test
    void aNodeThatComputesAllTrialsFindsTheSameOnes() throws Exception {
        Outcome here = SIMULATION.run(300);
        CompletableFuture<Outcome> running =
                CompletableFuture.supplyAsync(() -> SIMULATION.run(300, new Cluster(folder, 1, 0)));
        Path address = folder.resolve(ResultsFolder.JOIN).resolve("address");
        while (!Files.exists(address) && !running.isDone()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        try (Program node = Program.in(folder).start("node", "--join", folder.toString(), "--slots", "1")) {
            Outcome there = running.get(4, TimeUnit.MINUTES);
            assertEquals(here.summary(), there.summary());
            assertArrayEquals(here.trials().decoded(), there.trials().decoded());
            node.endsWith(0);
        }
        assertEquals(false, Files.exists(address), "keys and address of the simulation stay");
    }

    @Test
    void nobodyToComputeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Cluster(folder, 0, 0));
    }
}
