package org.separatrix.record;

/**
 * Where the result of a piece of work stands in a record: a number that says what it is of, however the rest of the run is
 * cut into pieces. The order of the numbers is that of the results.
 *
 * <pre>
 *   trials:        part | condition | first trial          other pieces:   part | number in the part
 *                  8 bits   24 bits     31 bits                            8 bits    55 bits
 * </pre>
 */
public final class Place {

    private static final int TRIAL_BITS = 31;
    private static final int PART_BITS = 55;
    private static final long TRIALS = (1L << TRIAL_BITS) - 1;
    private static final long WITHIN = (1L << PART_BITS) - 1;

    private Place() {}

    /** Of trials, in the first part. */
    public static long of(int condition, long firstTrial) {
        return (long) condition << TRIAL_BITS | firstTrial;
    }

    /** The condition of a place of trials. */
    public static int condition(long place) {
        return (int) ((place & WITHIN) >>> TRIAL_BITS);
    }

    /** The first trial of a place of trials. */
    public static long firstTrial(long place) {
        return place & TRIALS;
    }

    /** Which part it is in, from 0; negative for a number that is no place. */
    public static int part(long place) {
        return (int) (place >> PART_BITS);
    }

    /** Where a part begins. */
    public static long start(int part) {
        return (long) part << PART_BITS;
    }

    /** The place within its part. */
    public static long within(long place) {
        return place & WITHIN;
    }
}
