package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be run and is most likely not meant is said, with its place. */
class WarningsTest {

    @TempDir
    Path folder;

    private ExperimentText text;

    @BeforeEach
    void prepare() {
        text = new ExperimentText(folder);
    }

    @Test
    void anExperimentThatMeansWhatItStatesHasNone() {
        assertEquals(List.of(), warnings("sweep.protocol.epochs.cue.gain = [0, 0.02]"));
    }

    @Test
    void anEpochThatEndsWhereItBeginsIsNamedWithItsPlace() {
        assertEquals(
                List.of(text.file()
                        + ":2: protocol.epochs.none: is empty, from and to are the same step; it never acts"),
                warnings("protocol.epochs { none { from = 0, to = 0, ring = all, gain = 0 } }"));
    }

    @Test
    void anEpochThatIsEmptyInSomeConditionIsNamedWithTheFirstOfThem() {
        assertEquals(
                List.of(
                        text.file()
                                + ":2: protocol.epochs.cue: is empty in condition 1, from and to are the same step; it never acts"),
                warnings("sweep.protocol.epochs.cue.to = [200, 150, 300]"));
    }

    @Test
    void anEmptyEpochOfTheExpertsBesideRingsIsNamedToo() {
        assertEquals(
                List.of(text.file()
                        + ":2: router.epochs.favour: is empty, from and to are the same step; it never acts"),
                warnings("router { J-router = 0.3, epochs.favour { from = 9, to = 9, ring = 0, gain = 1 } }"));
    }

    private List<String> warnings(String body) {
        return text.load(body).warnings().stream().map(Warning::toString).toList();
    }
}
