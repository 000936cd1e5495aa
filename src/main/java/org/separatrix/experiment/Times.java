package org.separatrix.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The unit in which the times of a trial are read: steps, or milliseconds that have to be whole steps. In milliseconds
 * a trial keeps its duration for any length of a step.
 *
 * @param milliseconds whether times are stated so; else they are steps
 * @param dt what a step takes, ms
 */
public record Times(boolean milliseconds, double dt) {

    public static final Times STEPS = new Times(false, 1.0);
    static final Key UNIT = Key.of("protocol", "time-unit");

    private static final Map<String, Boolean> UNITS = new TreeMap<>(Map.of("steps", false, "ms", true));

    /** What rounding may leave of a whole number of steps, relative to it: 0.3 / 0.1 is not 3 in binary. */
    private static final double ROUNDING = 1e-12;

    /** As the block of the protocol has it. */
    public static Times of(Section protocol, double dt) {
        return new Times(protocol.choice("time-unit", UNITS), dt);
    }

    /** A time of at least and at most so many steps, in steps. */
    public int steps(Section block, String key, int min, int max) {
        if (!milliseconds) {
            return block.integer(key, min, max);
        }
        String allowed = form() + " from " + written(min) + " to " + written(max) + ", in ms";
        return steps(block, key, allowed, steps -> min <= steps && steps <= max);
    }

    /** A time of an accepted number of steps, in steps. */
    public int steps(Section block, String key, String allowed, IntPredicate accepted) {
        return inSteps(block.number(key, allowed, time -> is(time, accepted)));
    }

    /** One time or more, each of at least and at most so many steps, in steps. */
    public List<Integer> list(Section block, String key, int min, int max) {
        String allowed = milliseconds
                ? "multiples of model.dt = " + Literal.number(dt) + " from " + written(min) + ", in ms"
                : "integers >= " + min + ", in steps";
        return block.numbers(key, allowed, time -> is(time, steps -> min <= steps && steps <= max)).stream()
                .map(this::inSteps)
                .toList();
    }

    /** Whether a time is a whole number of steps, and one that is accepted. */
    private boolean is(double time, IntPredicate accepted) {
        double steps = Math.rint(time / step());
        return Math.abs(steps) <= Integer.MAX_VALUE
                && Math.abs(time - steps * step()) <= ROUNDING * Math.abs(time)
                && accepted.test((int) steps);
    }

    private int inSteps(double time) {
        return (int) Math.rint(time / step());
    }

    /** In the unit that times are stated in. */
    private double step() {
        return milliseconds ? dt : 1.0;
    }

    /** What a time has to be, in words. */
    public String form() {
        return milliseconds ? "a multiple of model.dt = " + Literal.number(dt) : "an integer";
    }

    /** So many steps as they are stated. */
    public String written(int steps) {
        // In decimal: three steps of 0.1 are 0.3.
        BigDecimal time = new BigDecimal(Literal.number(step())).multiply(BigDecimal.valueOf(steps));
        return Literal.number(time.doubleValue());
    }
}
