package org.separatrix.monitor;

import java.util.Locale;

/**
 * The numbers that a run is told by in a line. Whoever shows one, page, terminal or {@code separatrix watch}, has it from
 * here. Times in seconds; NaN where nobody can say.
 *
 * @param state where the run stands
 * @param unit what is counted, in the plural
 * @param planned how many there are in the end
 * @param done how many are safe, by this execution or an earlier one
 * @param running how many are being computed, as far as that was asked
 * @param failed how many were given up
 * @param restored how many of those that are done an earlier execution has left
 * @param perSecond how many a second in the last minute
 * @param perSecondMean how many a second since the run began
 * @param elapsed since the run began
 * @param lastResult since the last result came
 * @param left until the end
 */
public record RunSummary(
        RunState state,
        String unit,
        long planned,
        long done,
        long running,
        long failed,
        long restored,
        double perSecond,
        double perSecondMean,
        double elapsed,
        double lastResult,
        TimeLeft.Left left) {

    private static final int WIDEST_BAR = 30;
    private static final int NARROWEST_BAR = 5;
    private static final double NEWS = 0.05;

    private int percent() {
        return planned > 0 ? (int) (100.0 * done / planned) : 100;
    }

    /** As a sentence of its own. */
    public String line() {
        return String.format(
                        Locale.ROOT,
                        "%,d of %,d %s (%d %%), %s",
                        done,
                        planned,
                        unit,
                        percent(),
                        state == RunState.RUNNING ? numbers() : state.word())
                + remarks();
    }

    /** As a bar in at most so many columns; the numbers stand as long as they fit. */
    public String bar(int columns) {
        String before = String.format(Locale.ROOT, "%s %3d %%", unit, percent());
        String after = String.format(Locale.ROOT, "%,d/%,d, ", done, planned)
                + (state == RunState.RUNNING ? numbers() : state.word())
                + remarks();
        int room = Math.min(WIDEST_BAR, columns - before.length() - after.length() - 4);
        String line = room < NARROWEST_BAR ? before + " " + after : before + " [" + filled(room) + "] " + after;
        return line.substring(0, Math.min(line.length(), Math.max(0, columns)));
    }

    private String numbers() {
        return speed(perSecond) + "/s, " + left.text();
    }

    private String remarks() {
        String lost = failed > 0 ? String.format(Locale.ROOT, ", %,d given up", failed) : "";
        boolean old = state == RunState.RUNNING && lastResult >= NEWS;
        return lost + (old ? ", last result " + age(lastResult) + " ago" : "");
    }

    private static String speed(double perSecond) {
        return perSecond >= 10.0 || perSecond == 0.0
                ? String.format(Locale.ROOT, "%,.0f", perSecond)
                : String.format(Locale.ROOT, "%.2g", perSecond);
    }

    private static String age(double seconds) {
        return seconds < 10.0 ? String.format(Locale.ROOT, "%.1f s", seconds) : TimeText.text(seconds);
    }

    private String filled(int room) {
        int full = planned > 0 ? (int) (room * done / planned) : room;
        String head = full < room ? ">" : "";
        return "=".repeat(full) + head + " ".repeat(room - full - head.length());
    }
}
