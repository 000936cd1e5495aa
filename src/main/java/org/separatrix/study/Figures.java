package org.separatrix.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.separatrix.figures.Figure;
import org.separatrix.record.Failure;

/**
 * Draws the figures of a run. A figure that cannot be drawn is named, and costs the run nothing: a Java without fonts, or
 * without the libraries that draw, fails with errors of every kind.
 */
public final class Figures {

    static {
        // Before the first class that draws is loaded: it would look for a screen.
        System.setProperty("java.awt.headless", "true");
    }

    /** Puts a figure in its place. */
    @FunctionalInterface
    public interface Place {
        void put(String name, Figure figure);
    }

    /** Where drawing fails before it is known which figures there are. */
    private static final String SOME = "some";

    private final Place place;
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();
    private String lastReason = "";

    public Figures(Place place) {
        this.place = place;
    }

    /**
     * Draws a figure.
     *
     * @param name of its files, without ending
     * @param figure made and drawn here, so that all of it is caught
     */
    public void draw(String name, Supplier<Figure> figure) {
        attempt(name, () -> place.put(name, figure.get()));
    }

    /**
     * Draws a figure with a caption.
     *
     * @param caption see {@link Figure#caption}
     */
    public void draw(String name, String caption, Supplier<Figure> figure) {
        draw(name, () -> figure.get().captioned(caption));
    }

    /** Runs what decides which figures there are, and draws them. */
    public void attempt(Runnable drawing) {
        attempt(SOME, drawing);
    }

    private void attempt(String name, Runnable drawing) {
        try {
            drawing.run();
        } catch (Throwable failure) {
            if (!Failure.repeats(failure) || lastReason.isEmpty()) {
                lastReason = Failure.described(failure);
            }
            missing.computeIfAbsent(lastReason, first -> new LinkedHashSet<>()).add(name);
        }
    }

    /** A line for each reason why figures are missing, with their names; none where all were drawn. */
    public List<String> missing() {
        return missing.entrySet().stream()
                .map(of -> "figures not drawn: " + String.join(", ", of.getValue()) + " (" + of.getKey() + ")")
                .toList();
    }
}
