package org.separatrix.study.spectrum;

import org.separatrix.experiment.Section;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.continuation.StepControl;
import org.separatrix.spectrum.equations.NewtonOptions;

/** Reads how branches are continued. */
final class ContinuationReader {

    private static final String AUTO = "auto";
    private static final String OR = AUTO + ", or ";
    private static final double LONGEST = 1000.0;
    private static final double SHORTEST = 1e-15;

    private ContinuationReader() {}

    /** @param standard the steps where none are stated; one that follows another keeps its ratio to it */
    static ContinuationOptions read(Section block, StepControl standard) {
        double largest = step(block, "largest-step", standard.largest(), LONGEST, "1000");
        double scale = largest / standard.largest();
        double first =
                step(block, "first-step", scale * standard.initial(), largest, "largest-step = " + written(largest));
        double smallest = step(
                block,
                "smallest-step",
                Math.min(first, scale * standard.smallest()),
                first,
                "the first step, " + written(first));
        int points = block.is("points", AUTO) ? standard.points() : block.integer("points", 2, 1_000_000, OR);
        NewtonOptions newton = new NewtonOptions(
                block.integer("newton-steps", 1, NewtonOptions.MOST_STEPS),
                block.number(
                        "tolerance",
                        "a number from " + written(NewtonOptions.FINEST) + " to " + written(NewtonOptions.COARSEST),
                        x -> NewtonOptions.FINEST <= x && x <= NewtonOptions.COARSEST));
        ContinuationOptions options = new ContinuationOptions(
                new StepControl(first, smallest, largest, points),
                newton,
                block.integer("cuts", 0, ContinuationOptions.MOST_CUTS),
                block.integer("bisections", 1, ContinuationOptions.MOST_BISECTIONS));
        block.noMore();
        return options;
    }

    private static double step(Section block, String key, double standard, double longest, String end) {
        return block.is(key, AUTO)
                ? standard
                : block.number(
                        key,
                        OR + "a number from " + written(SHORTEST) + " to " + end,
                        x -> SHORTEST <= x && x <= longest);
    }

    private static String written(double number) {
        return Double.toString(number).replace(".0E", "e").replace('E', 'e');
    }
}
