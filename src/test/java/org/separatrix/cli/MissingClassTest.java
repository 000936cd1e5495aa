package org.separatrix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MissingClassTest {

    private static CommandLine missing() {
        throw new NoClassDefFoundError("org/separatrix/cli/RunCommand");
    }

    @Test
    void aCommandLineThatCannotBeBuiltEndsInOneLine() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(
                    Separatrix.INCOMPLETE,
                    Separatrix.executed(MissingClassTest::missing, new String[] {"run", "x.conf"}, false));
        } finally {
            System.setErr(before);
        }
        String line = said.toString(StandardCharsets.UTF_8);
        assertEquals("separatrix: ", line.substring(0, 12), line);
        assertEquals(1, line.lines().count(), line);
    }
}
