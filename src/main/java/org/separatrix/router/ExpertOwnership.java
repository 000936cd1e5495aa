package org.separatrix.router;

import static org.separatrix.numerics.Require.that;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The competition of the items of a working memory for the slots of a router. Each of n items is held by a ring
 * attractor and owns a block of consecutive experts. Experts receive the mean rate of the ring of their item. The
 * neurons of a ring are inhibited by the slots of the other items.
 *
 * <pre>
 *   l_i = base_i + κ_in m_X + δ_X                        i of item X; m_X: mean rate of its ring, δ_X: a bias
 *   h_X ← h_X − J_router (Σ_{Y≠X} Γ_Y − fair share)      all neurons of ring X; Γ_Y = Σ_{i of Y} r_i / k: slots of item Y
 * </pre>
 *
 * <p>The fair share of the others is that of the experts that they own, (n − 1)/n. Only the deviation from it
 * inhibits: the share itself would be a tonic inhibition, and silence the rings. Ours; the published text draws the
 * analogy only.
 *
 * @param experts E, at least n
 * @param k winners
 * @param items n ≥ 1
 * @param inhibition J_router, of the rings by the slots of others; 0: the rings are as without a router
 * @param feedback κ_in, of the experts by their ring
 */
public record ExpertOwnership(int experts, int k, int items, double inhibition, double feedback) {

    private static final double[] NONE = {};

    public ExpertOwnership {
        that(items >= 1 && items <= experts, "items", items, "in [1, experts = " + experts + "]");
        that(Double.isFinite(inhibition), "J-router", inhibition, "finite");
        that(Double.isFinite(feedback), "kappa-in", feedback, "finite");
    }

    /**
     * The experts in groups that belong to one item each.
     *
     * @param groups a multiple of the items
     */
    public List<ExpertSlice> groups(int groups) {
        that(groups % items == 0, "groups", groups, "a multiple of the items, " + items);
        List<ExpertSlice> slices = new ArrayList<>();
        for (ExpertSlice block : ExpertSlice.split(experts, items)) {
            for (ExpertSlice part : ExpertSlice.split(block.count(), groups / items)) {
                slices.add(new ExpertSlice(block.first() + part.first(), part.count()));
            }
        }
        return slices;
    }

    /** The item that a group belongs to. */
    public int ownerOf(int group, int groups) {
        return group * items / groups;
    }

    /**
     * The messages of a ring: its activity to the rings, its mean rate to the experts of its own item.
     *
     * @param activity for all rings, or for each by index
     * @param mean {@code [trial]}
     * @return for each ring, and behind them for each group; empty where it sends nothing
     */
    public double[][] sentByRing(int item, int groups, double[][] activity, double[] mean) {
        double[][] sent = new double[items + groups][];
        for (int ring = 0; ring < items; ring++) {
            sent[ring] = activity[activity.length == 1 ? 0 : ring];
        }
        for (int group = 0; group < groups; group++) {
            sent[items + group] = ownerOf(group, groups) == item ? mean : NONE;
        }
        return sent;
    }

    /**
     * The messages of a group: its sums to the groups and to the rings of the other items.
     *
     * @param sums {@code [trial]}
     * @return as {@link #sentByRing}
     */
    public double[][] sentByGroup(int group, int groups, double[] sums) {
        double[][] sent = new double[items + groups][];
        Arrays.fill(sent, sums);
        sent[ownerOf(group, groups)] = NONE;
        return sent;
    }

    /**
     * The uniform input to a ring.
     *
     * @param sums Σ r over the experts of all other items, {@code [trial]}; not modified
     * @return {@code [trial]}; empty where nothing is received
     */
    public double[] inputTo(int item, double[] sums) {
        if (inhibition == 0.0) {
            return NONE;
        }
        double fair = 1.0 - ExpertSlice.part(experts, items, item).count() / (double) experts;
        return Arrays.stream(sums).map(sum -> -inhibition * (sum / k - fair)).toArray();
    }

    /**
     * Γ, the share of the k slots that each item holds.
     *
     * @param readings of all groups, in their order
     * @return {@code [item][trial]}
     */
    public float[][] slots(List<GroupReading> readings) {
        int trials = readings.get(0).flips().length;
        double[][] sums = new double[items][trials];
        for (int group = 0; group < readings.size(); group++) {
            double[] rates = readings.get(group).rates();
            double[] sum = sums[ownerOf(group, readings.size())];
            for (int i = 0; i < rates.length; i++) {
                sum[i % trials] += rates[i];
            }
        }
        float[][] slots = new float[items][trials];
        for (int item = 0; item < items; item++) {
            for (int trial = 0; trial < trials; trial++) {
                slots[item][trial] = (float) (sums[item][trial] / k);
            }
        }
        return slots;
    }

    /**
     * What is added to the logits of the experts of an item.
     *
     * @param mean rate of its ring, {@code [trial]}; not modified
     * @param delta δ
     * @return {@code [trial]}; empty where nothing is
     */
    public double[] biasOf(double[] mean, double delta) {
        if (feedback == 0.0 && delta == 0.0) {
            return NONE;
        }
        return Arrays.stream(mean).map(rate -> Math.fma(feedback, rate, delta)).toArray();
    }
}
