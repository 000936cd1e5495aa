package org.separatrix.router.training;

import java.util.Arrays;

/**
 * Sums over some steps of training: the load of each expert, and the value of the assigned slots.
 *
 * <p>Entropies and what derives from them are taken of the sums over all steps, so that chance in single steps
 * averages out.
 */
public final class TrainingLedger {

    private static final double COLLAPSED = 0.1;

    private final TrainingModel model;
    private final double[][] given;
    private double quality;
    private double variation;
    private int steps;

    TrainingLedger(TrainingModel model) {
        this.model = model;
        this.given = new double[model.classes()][model.experts()];
    }

    /** Enters a step. */
    void enter(int[] classOf, Assignment assignment, double[][] value) {
        for (int token = 0; token < classOf.length; token++) {
            for (int expert : assignment.experts()[token]) {
                given[classOf[token]][expert]++;
                quality += value[classOf[token]][expert];
            }
        }
        variation += variation(
                Arrays.stream(assignment.load(model.experts())).asDoubleStream().toArray());
        steps++;
    }

    /** The slots that each expert was given, {@code [expert]}, fresh. */
    public double[] load() {
        double[] load = new double[model.experts()];
        for (double[] ofClass : given) {
            for (int i = 0; i < load.length; i++) {
                load[i] += ofClass[i];
            }
        }
        return load;
    }

    /** exp of the entropy of the load: how many experts share it. */
    public double effectiveExperts() {
        return Math.exp(entropy(load()));
    }

    /** Σ_ij |load_i − load_j| / (2 E Σ load), in [0, 1). */
    public double gini() {
        double[] sorted = load();
        Arrays.sort(sorted);
        double weighted = 0.0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * i + 1.0 - sorted.length) * sorted[i];
        }
        return weighted / (sorted.length * Arrays.stream(sorted).sum());
    }

    /** The largest load over the mean. */
    public double peak() {
        double[] load = load();
        return Arrays.stream(load).max().orElseThrow()
                * load.length
                / Arrays.stream(load).sum();
    }

    /** Standard deviation of the load over its mean. */
    public double variation() {
        return variation(load());
    }

    /** The same of single steps, on average: high where balancing thrashes. */
    public double variationPerStep() {
        return variation / steps;
    }

    /** The share of experts with less than a tenth of the mean load. */
    public double collapsed() {
        double[] load = load();
        double limit = COLLAPSED * Arrays.stream(load).sum() / load.length;
        return Arrays.stream(load).filter(l -> l < limit).count() / (double) load.length;
    }

    /** Mutual information of class and expert over the slots, in bits. */
    public double specialisation() {
        double joint =
                entropy(Arrays.stream(given).flatMapToDouble(Arrays::stream).toArray());
        double classes = entropy(
                Arrays.stream(given).mapToDouble(c -> Arrays.stream(c).sum()).toArray());
        return (classes + entropy(load()) - joint) / Math.log(2.0);
    }

    /** Entropy over experts within a class, mean over the classes that occurred, in nats. */
    public double routingEntropy() {
        return Arrays.stream(given)
                .filter(c -> Arrays.stream(c).sum() > 0.0)
                .mapToDouble(TrainingLedger::entropy)
                .average()
                .orElse(0.0);
    }

    /** Mean Q per slot on offer, a dropped slot counting 0. */
    public double value() {
        return quality / offered();
    }

    /** Mean Q per slot that was taken. */
    public double fitness() {
        return quality / Arrays.stream(load()).sum();
    }

    /** The share of slots that no expert took. */
    public double dropped() {
        return 1.0 - Arrays.stream(load()).sum() / offered();
    }

    private double offered() {
        return (double) steps * model.tokens() * model.k();
    }

    private static double entropy(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .filter(c -> c > 0.0)
                .map(c -> -c / sum * Math.log(c / sum))
                .sum();
    }

    private static double variation(double[] load) {
        double mean = Arrays.stream(load).average().orElseThrow();
        double squares = Arrays.stream(load).map(l -> (l - mean) * (l - mean)).sum();
        return Math.sqrt(squares / load.length) / mean;
    }
}
