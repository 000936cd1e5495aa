package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalStreamTest {

    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final TerminalStream terminal = TerminalStream.over(new PrintStream(screen, true, StandardCharsets.UTF_8));

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMessageStandsAboveTheStatusLine() {
        terminal.status("34 %");
        terminal.println("a node has joined");
        terminal.status("35 %");
        terminal.status("");
        terminal.println("the end");

        assertEquals(
                CLEAR + "34 %" + CLEAR + "a node has joined\n34 %" + CLEAR + "35 %" + CLEAR + "the end\n",
                shown().replace("\r\n", "\n"));
    }

    @Test
    void theStatusLineWaitsForTheEndOfALine() {
        terminal.status("1 %");
        terminal.print("half a ");
        terminal.status("2 %");
        terminal.print("line\n");

        assertEquals(CLEAR + "1 %" + CLEAR + "half a line\n2 %", shown());
    }

    @Test
    void bytesOfACharacterMayComeOneByOne() {
        for (byte part : "\u03c3\ud83d\ude00\u202e\n".getBytes(StandardCharsets.UTF_8)) {
            terminal.write(part);
        }
        assertEquals("\u03c3\ud83d\ude00\\u202e\n", shown());
    }

    @Test
    void whatIsNoTextIsShownAsSuch() {
        byte[] bytes = {'a', (byte) 0x9b, (byte) 0xff, 0x1b, 'b', '\n'};
        terminal.write(bytes, 0, bytes.length);
        assertEquals("a\ufffd\ufffd\\u001bb\n", shown());
    }

    @Test
    void muchComesThroughWhole() {
        String text = "\u00b1x\n".repeat(100_000);
        terminal.print(text);
        assertEquals(text, shown());
    }
}
