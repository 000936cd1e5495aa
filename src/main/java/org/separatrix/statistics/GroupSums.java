package org.separatrix.statistics;

/**
 * Sums over trials of some whole numbers that each trial has, by groups of the {@link Jackknife}: for means over trials.
 *
 * @param trials {@code [group]}: how many
 * @param sums {@code [number][group]}
 */
public record GroupSums(long[] trials, long[][] sums) {

    /** Of no trials. */
    public static GroupSums none(int numbers) {
        return new GroupSums(new long[Jackknife.GROUPS], new long[numbers][Jackknife.GROUPS]);
    }

    /**
     * Of the trials of a batch.
     *
     * @param groups {@code [trial]}
     * @param numbers {@code [number][trial]}
     */
    public static GroupSums of(int[] groups, long[]... numbers) {
        GroupSums of = none(numbers.length);
        for (int trial = 0; trial < groups.length; trial++) {
            of.trials[groups[trial]]++;
            for (int number = 0; number < numbers.length; number++) {
                of.sums[number][groups[trial]] += numbers[number][trial];
            }
        }
        return of;
    }

    /** Of these trials and of others. */
    public GroupSums plus(GroupSums others) {
        GroupSums sum = none(sums.length);
        for (int group = 0; group < trials.length; group++) {
            sum.trials[group] = trials[group] + others.trials[group];
            for (int number = 0; number < sums.length; number++) {
                sum.sums[number][group] = sums[number][group] + others.sums[number][group];
            }
        }
        return sum;
    }

    /**
     * The 95 % interval about the mean of a number over trials.
     *
     * @param value that mean, in some unit
     * @param unit how much of the number that unit is
     */
    public Estimate mean(int number, double value, double unit) {
        return new Jackknife(trials).interval(value, left -> {
            long sum = 0;
            long count = 0;
            for (int group = 0; group < trials.length; group++) {
                sum += group == left ? 0 : sums[number][group];
                count += group == left ? 0 : trials[group];
            }
            return sum / unit / count;
        });
    }
}
