package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {

    @TempDir
    Path folder;

    @Test
    void writesATableOfEveryGroupAndSaysWhatWasAssumed() throws IOException {
        StringBuilder text = new StringBuilder("id,response,target,non_target_1\n");
        for (int trial = 0; trial < 60; trial++) {
            text.append(trial % 2)
                    .append(',')
                    .append(trial % 7 - 3 + (trial % 3) * 60)
                    .append(",0,90\n");
        }
        Path responses = Files.writeString(folder.resolve("responses.csv"), text);
        Path out = folder.resolve("fit.csv");
        CommandLineRun run = CommandLineRun.of("fit", responses.toString(), "--out", out.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("degrees") && run.err().contains("1.0 to 300.0"), run.err());
        Table table = Table.read(out);
        assertEquals(6, table.rows().size());
        assertEquals("three", table.rows().get(0).get("model"));
        assertEquals("30", table.rows().get(0).get("responses"));
        assertEquals("", table.rows().get(0).get("p_target_low"), "fewer than 50 responses");
    }

    @Test
    void saysWhichColumnsItDoesNotReadAndThatSwapsAreNotFitted() throws IOException {
        StringBuilder text = new StringBuilder("response,target,nontarget1,age\n");
        for (int trial = 0; trial < 60; trial++) {
            text.append(0.1 * (trial % 7 - 3)).append(",0,1.5,30\n");
        }
        Path responses = Files.writeString(folder.resolve("responses.csv"), text);
        CommandLineRun run = CommandLineRun.of("fit", responses.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(
                run.err()
                        .contains(
                                "no column begins with non_target, so swaps are not fitted; not read: nontarget1, age"),
                run.err());
        assertTrue(!run.out().contains("p_nontarget"), "a column without a value is not printed: " + run.out());
    }

    @Test
    void refusesWhatIsNoTableOfResponses() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        CommandLineRun columns = CommandLineRun.of("fit", wrong.toString());
        assertEquals(2, columns.exitCode());
        assertTrue(columns.err().contains("a, b"), columns.err());
        assertEquals(
                2,
                CommandLineRun.of("fit", folder.resolve("none.csv").toString()).exitCode());
        CommandLineRun bounds = CommandLineRun.of("fit", wrong.toString(), "--kappa-min", "9", "--kappa-max", "3");
        assertEquals(2, bounds.exitCode());
        assertTrue(bounds.err().contains("9.0 to 3.0"), bounds.err());
    }
}
