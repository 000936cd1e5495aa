package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrintableTest {

    private static final String ESCAPE = "\u001b";

    @Test
    void whatSteersATerminalIsWrittenOut() {
        assertEquals("\\u001b[2J\\u0007\\u007f", Printable.text(ESCAPE + "[2J\u0007\u007f"));
        assertEquals("\\u009b31m", Printable.text("\u009b31m"));
        assertEquals("a\\u202eb\\u2066c\\u200fd", Printable.text("a\u202eb\u2066c\u200fd"));
        assertEquals("\\ufeffx\\u2028", Printable.text("\ufeffx\u2028"));
        assertEquals("\\r", Printable.text("\r").replace("\\u000d", "\\r"));
        assertEquals("\\udb40\\udc41", Printable.text(Character.toString(0xE0041)));
        assertEquals("\\ud800", Printable.text("\ud800"));
    }

    @Test
    void whatIsToBeReadStays() {
        String text = "J = 0.5 \u00b10.1\t\u03c3\u0661 \u4e2d\ud83d\ude00\n";
        assertEquals(text, Printable.text(text));
    }

    @Test
    void aLineStaysALine() {
        assertEquals("a\\u000ab\\u2029c\\u0085d", Printable.line("a\nb\u2029c\u0085d"));
    }

    @Test
    void aLongLineKeepsItsEnds() {
        String line = Printable.line("bad.conf:3: " + "x".repeat(1_000_000) + ", allowed: one");

        assertTrue(line.startsWith("bad.conf:3: xx") && line.endsWith("xx, allowed: one"), line);
        assertTrue(line.length() <= 2_000);
        assertTrue(Printable.line(ESCAPE.repeat(5_000)).length() <= 2_000);
    }
}
