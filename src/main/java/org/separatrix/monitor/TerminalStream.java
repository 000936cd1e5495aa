package org.separatrix.monitor;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A standard stream of the process, for all writers, libraries and traces of the JVM included. Its text is made
 * {@link Printable}, and goes above the status line where there is one.
 */
public final class TerminalStream extends PrintStream {

    /** Back to the beginning of the line, whose rest is cleared. */
    private static final String CLEAR = "\r\u001b[K";

    private final Screen screen;

    private TerminalStream(Screen screen) {
        super(screen, true, StandardCharsets.UTF_8);
        this.screen = screen;
    }

    public static TerminalStream over(PrintStream raw) {
        return new TerminalStream(new Screen(raw));
    }

    /** Shows a last line that stays below what is written, in place of the one before; empty: none. */
    public void status(String line) {
        flush();
        screen.status(Printable.line(line));
    }

    /** Takes UTF-8 and passes it on as text, in the encoding of the stream below. */
    private static final class Screen extends OutputStream {

        private final PrintStream raw;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
        private final CharBuffer text = CharBuffer.allocate(1 << 13);
        private String status = "";
        private boolean withinLine;

        private Screen(PrintStream raw) {
            this.raw = raw;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] from, int offset, int length) {
            int at = offset;
            while (at < offset + length) {
                int count = Math.min(bytes.remaining(), offset + length - at);
                bytes.put(from, at, count);
                at += count;
                bytes.flip();
                decoder.decode(bytes, text, false);
                bytes.compact();
                text.flip();
                print(text.toString());
                text.clear();
            }
        }

        private void print(String part) {
            if (part.isEmpty()) {
                return;
            }
            if (!status.isEmpty() && !withinLine) {
                raw.print(CLEAR);
            }
            raw.print(Printable.text(part));
            withinLine = !part.endsWith("\n");
            if (!status.isEmpty() && !withinLine) {
                raw.print(status);
            }
            raw.flush();
        }

        private synchronized void status(String line) {
            boolean shown = !status.isEmpty();
            status = line;
            if (!withinLine && (shown || !line.isEmpty())) {
                raw.print(CLEAR + line);
                raw.flush();
            }
        }

        @Override
        public void flush() {
            raw.flush();
        }
    }
}
