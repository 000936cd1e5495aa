package org.separatrix.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.separatrix.figures.Figure;

/** Figures that cannot be drawn, by the errors that a Java without screen, fonts, libraries or memory has for them. */
class FiguresTest {

    private final List<String> drawn = new ArrayList<>();
    private final Figures figures = new Figures((name, figure) -> drawn.add(name));

    @Test
    void whatFailsIsNamedWithItsReasonAndTheOthersAreDrawn() {
        figures.draw("first", empty());
        figures.draw("second", failing(new InternalError(new IOException("Fontconfig head is null"))));
        figures.draw("third", empty());
        assertEquals(List.of("first", "third"), drawn);
        assertEquals(List.of("figures not drawn: second (IOException: Fontconfig head is null)"), figures.missing());
    }

    @Test
    void aClassThatFailedBeforeIsNoReasonOfItsOwn() {
        figures.draw("first", failing(new UnsatisfiedLinkError("libharfbuzz.so.0: cannot open shared object file")));
        figures.draw("second", failing(new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager")));
        assertEquals(
                List.of("figures not drawn: first, second (libharfbuzz.so.0: cannot open shared object file)"),
                figures.missing());
    }

    @Test
    void eachReasonHasALine() {
        figures.draw("first", failing(new OutOfMemoryError("Java heap space")));
        figures.draw("second", () -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        assertEquals(
                List.of(
                        "figures not drawn: first (out of memory (Java heap space))",
                        "figures not drawn: second (IOException: No space left on device)"),
                figures.missing());
    }

    @Test
    void whatFailsBeforeItsFiguresAreKnownIsCaughtToo() {
        figures.attempt(() -> {
            throw new ExceptionInInitializerError(new IllegalStateException("no screen"));
        });
        assertEquals(List.of("figures not drawn: some (IllegalStateException: no screen)"), figures.missing());
    }

    @Test
    void aStackThatOverflowsInAFigureIsSaidWithItsPlace() {
        figures.draw("deep", () -> deeper(1));
        assertEquals(1, figures.missing().size());
        assertEquals(0, figures.missing().get(0).indexOf("figures not drawn: deep (the stack is too small, at "));
    }

    private static Figure deeper(int depth) {
        return deeper(depth + 1);
    }

    private static Supplier<Figure> empty() {
        return () -> new Figure(List.of());
    }

    private static Supplier<Figure> failing(Error error) {
        return () -> {
            throw error;
        };
    }
}
