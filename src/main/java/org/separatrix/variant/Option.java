package org.separatrix.variant;

import java.util.function.DoublePredicate;

/** Parameter of a variant: a key of its block in the experiment file. */
public sealed interface Option {

    /** As it stands in the file. */
    String key();

    /** A phrase with the unit, for help and documentation. */
    String meaning();

    /** What is allowed, as the end of a sentence. */
    String allowed();

    /** The value where none is stated; empty if one must be. */
    String unstated();

    /**
     * A whole number.
     *
     * @param least the smallest value that is allowed
     * @param most the largest value that is allowed
     * @param standard the value where none is stated
     */
    record Whole(String key, String meaning, int least, int most, int standard) implements Option {

        @Override
        public String allowed() {
            return "an integer from " + least + " to " + most;
        }

        @Override
        public String unstated() {
            return Integer.toString(standard);
        }
    }

    /**
     * A time, in the unit of the experiment file; its value is in steps.
     *
     * @param least the shortest that is allowed, steps
     * @param most the longest that is allowed, steps
     * @param standard the value where none is stated, steps
     */
    record Time(String key, String meaning, int least, int most, int standard) implements Option {

        @Override
        public String allowed() {
            return least + " to " + most + " steps";
        }

        @Override
        public String unstated() {
            return Integer.toString(standard);
        }
    }

    /**
     * A finite number.
     *
     * @param allowed which are, as the end of a sentence
     * @param accepted whether a finite number is allowed
     * @param standard the value where none is stated
     */
    record Real(String key, String meaning, String allowed, DoublePredicate accepted, double standard)
            implements Option {

        /** The largest number that any key takes, whatever it means. */
        public static final double MOST = 1e9;

        public static Real nonNegative(String key, String meaning, double standard) {
            return new Real(key, meaning, "a number >= 0 and at most 1e9", x -> x >= 0.0 && x <= MOST, standard);
        }

        @Override
        public String unstated() {
            return standard == Math.rint(standard) && Math.abs(standard) < MOST
                    ? Long.toString((long) standard)
                    : Double.toString(standard);
        }

        public static Real positive(String key, String meaning, double standard) {
            return new Real(key, meaning, "a number from 1e-9 to 1e9", x -> x >= 1.0 / MOST && x <= MOST, standard);
        }
    }

    /**
     * A list of one finite number or more, which must be stated.
     *
     * @param allowed which are, as the end of a sentence
     * @param accepted whether a finite number is allowed in it
     */
    record Reals(String key, String meaning, String allowed, DoublePredicate accepted) implements Option {

        @Override
        public String unstated() {
            return "";
        }
    }
}
