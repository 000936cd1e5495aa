/*
 * An Euler step of a group of experts: the operations of ScalarExpertGroupBatch in its order. Rows are [row][stream]. A
 * work item takes the experts of some pairs in one stream. Sums of rounded rates are exact, so they add up in any order.
 */

/* Bit 63 of what changes sign between two numbers. */
ulong crossed(double before, double after) {
    return (as_ulong(0.5 - before) ^ as_ulong(0.5 - after)) >> 63;
}

__kernel void advance_experts(
    const int streams,
    const int experts,
    const int pairs,
    const int offset,
    const double unit,
    const double logit,
    const double own,
    const double keep,
    const double gain,
    const double inhibition,
    const double threshold,
    const double scale,
    __global const ulong *keys,
    __global const double *logits,
    __global double *rates,
    __global const double *u,
    __global const double *total,
    __global const double *bias,
    __global double *sums,
    __global double *flips,
    const int biased,
    const long first_word) {
    size_t n = (size_t)streams;
    size_t at = get_global_id(0);
    size_t stream = at % n;
    size_t part = at / n;
    int from = (int)part * PAIRS_OF_PART;
    if (from >= pairs) {
        return;
    }
    int to = min(from + PAIRS_OF_PART, pairs);
    double received = fma(inhibition, total[stream], u[stream] + threshold);
    double shared = -unit * received;
    if (biased) {
        double added = logit * bias[stream];
        shared = shared + added;
    }
    double sum = 0.0;
    ulong count = 0UL;
    for (int pair = from; pair < to; pair++) {
        double3 drawn = (double3)(0.0, 0.0, 0.0);
        if (scale != 0.0) {
            drawn = polar(word_of(keys[stream], keys[n + stream], (ulong)first_word + (ulong)pair), scale);
        }
        for (int half_of = 0; half_of < 2; half_of++) {
            int i = 2 * pair + half_of - offset;
            if (i >= 0 && i < experts) {
                size_t row = (size_t)i * n + stream;
                double noise = scale != 0.0 ? fma(drawn.x, half_of ? drawn.z : drawn.y, 0.0) : 0.0;
                double before = rates[row];
                double y = fma(before, own, noise + (logits[row] + shared));
                double after = fma(before, keep, gain / (1.0 + power_of_half(y)));
                rates[row] = after;
                sum = sum + ((after + ROUNDER) - ROUNDER);
                count += crossed(before, after);
            }
        }
    }
    sums[at] = sum;
    flips[at] = (double)count;
}

/* Adds the parts up to report[sum, flips][stream], and u <- u + adapt (S/k - 1). */
__kernel void gather_experts(
    const int streams,
    const int parts,
    const int k,
    const double adapt,
    __global const double *sums,
    __global const double *flips,
    __global const double *total,
    __global double *u,
    __global double *report) {
    size_t n = (size_t)streams;
    size_t stream = get_global_id(0);
    if (stream >= n) {
        return;
    }
    double sum = 0.0;
    double count = 0.0;
    for (int part = 0; part < parts; part++) {
        sum = sum + sums[(size_t)part * n + stream];
        count = count + flips[(size_t)part * n + stream];
    }
    report[stream] = sum;
    report[n + stream] = count;
    u[stream] = fma(adapt, total[stream] / k - 1.0, u[stream]);
}
