package org.separatrix.router.training;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.separatrix.statistics.Estimate;

/** A quantity that is measured of a training. */
public enum TrainingQuantity {
    VALUE("", "mean value of a slot on offer; a dropped slot counts 0", TrainingLedger::value),
    FITNESS("", "mean value of a slot that was taken", TrainingLedger::fitness),
    DROPPED("", "share of the slots on offer that no expert took", TrainingLedger::dropped),
    N_EFF(
            "experts",
            "effective number of experts, the exponential of the entropy of the load",
            TrainingLedger::effectiveExperts),
    GINI("", "Gini coefficient of the load", TrainingLedger::gini),
    PEAK("", "largest load over the mean load", TrainingLedger::peak),
    VARIATION("", "standard deviation of the load over its mean", TrainingLedger::variation),
    VARIATION_PER_STEP(
            "",
            "standard deviation of the load of a single step over its mean, on average",
            TrainingLedger::variationPerStep),
    COLLAPSED("", "share of the experts with less than a tenth of the mean load", TrainingLedger::collapsed),
    SPECIALISATION("bits", "mutual information of the class of a token and its expert", TrainingLedger::specialisation),
    ENTROPY("nats", "entropy over experts of the slots of a class, mean over classes", TrainingLedger::routingEntropy);

    private final String unit;
    private final String meaning;
    private final ToDoubleFunction<TrainingLedger> value;

    TrainingQuantity(String unit, String meaning, ToDoubleFunction<TrainingLedger> value) {
        this.unit = unit;
        this.meaning = meaning;
        this.value = value;
    }

    /** Its name in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what has none. */
    public String unit() {
        return unit;
    }

    /** What it is, as part of a sentence without a period. */
    public String meaning() {
        return meaning;
    }

    /** Of the steps that a ledger holds. */
    public double of(TrainingLedger ledger) {
        return value.applyAsDouble(ledger);
    }

    /** The mean over seeds. That no expert collapsed in a few of them does not say that none ever does. */
    public Estimate mean(double[] bySeed) {
        return this == COLLAPSED ? Estimate.ofShares(bySeed) : Estimate.ofMean(bySeed);
    }
}
