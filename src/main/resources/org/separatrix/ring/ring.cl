/*
 * An Euler step of a ring, a work item a trial: the operations of ScalarRingBatch in its order. Rows are [row][trial].
 * shape_of(y, gain, form, points) is the transfer function: gain * phi(y / unit), or 1 / phi where RECIPROCAL is 1.
 */

/* What a step is the same in for all neurons of a trial. */
typedef struct {
    size_t trials;
    size_t trial;
    int neurons;
    int flags;
    double shared;
    double cosine;
    double sine;
    double field_cross;
    double noise_kept;
} trial_state;

/* y of a neuron, from the noise in it on. */
double input_of(
    const trial_state *s,
    int i,
    double cos_i,
    double sin_i,
    double radius,
    double factor,
    __global const double *drive,
    __global const double *rates,
    __global const double *disorder,
    __global const double *received,
    __global double *eta) {
    size_t at = (size_t)i * s->trials + s->trial;
    double y = drive[i];
    if (s->flags & CORRELATED) {
        double drawn = fma(radius, factor, 0.0);
        double next = fma(eta[at], s->noise_kept, drawn);
        eta[at] = next;
        y = y + next;
    } else if (s->flags & NOISY) {
        y = fma(radius, factor, y);
    }
    if (s->flags & DISORDERED) {
        for (int j = 0; j < s->neurons; j++) {
            y = fma(rates[(size_t)j * s->trials + s->trial], disorder[(size_t)i * s->neurons + j], y);
        }
    }
    if (s->flags & FIELD) {
        y = fma(received[at], s->field_cross, y);
    }
    return y + (s->shared + fma(s->cosine, cos_i, s->sine * sin_i));
}

__kernel void advance_ring(
    const int trials,
    const int neurons,
    const int rows,
    const double unit,
    const double threshold,
    const double uniform,
    const double cosine_weight,
    const double mean_cross,
    const double structured_cross,
    const double field_cross,
    const double noise_kept,
    const double keep,
    const double gain,
    __global const double *angles,
    __global const double *disorder,
    __global const double *form,
    const int points,
    __global const ulong *keys,
    __global double *sums,
    __global double *report,
    __global double *eta,
    __global const double *received,
    __global const double *extra,
    __global const uchar *held,
    __global const double *drive,
    const int flags,
    const long first_word,
    const double scale,
    __global const double *rates,
    __global double *next) {
    size_t n = (size_t)trials;
    size_t t = get_global_id(0);
    if (t >= n) {
        return;
    }
    int pairs = neurons / 2;
    __global const double *cosines = angles;
    __global const double *sines = angles + pairs;
    ulong key = keys[t];
    ulong tweak = keys[n + t];

    double offset = threshold;
    if (flags & EXTRA) {
        double added = unit * extra[t];
        offset = offset + added;
    }
    trial_state s;
    s.trials = n;
    s.trial = t;
    s.neurons = neurons;
    s.flags = flags;
    s.field_cross = field_cross;
    s.noise_kept = noise_kept;
    double others = fma(rows > 0 ? received[t] : 0.0, mean_cross, offset);
    s.shared = fma(sums[t], uniform, others);
    s.cosine = fma(sums[n + t], cosine_weight, (rows > 2 ? received[n + t] : 0.0) * structured_cross);
    s.sine = fma(sums[2 * n + t], cosine_weight, (rows > 2 ? received[2 * n + t] : 0.0) * structured_cross);

    int stays = (flags & HOLDING) && held[t];
    double sum = 0.0;
    double cosine = 0.0;
    double sine = 0.0;
    for (int pair = 0; pair < pairs; pair += 2) {
        int both = pair + 1 < pairs;
        double y[4];
        double r[4];
        for (int k = 0; k <= both; k++) {
            int i = pair + k;
            double3 drawn = (double3)(0.0, 0.0, 0.0);
            if (flags & NOISY) {
                drawn = polar(word_of(key, tweak, (ulong)first_word + (ulong)i), scale);
            }
            double c = cosines[i];
            double z = sines[i];
            y[k] = shape_of(
                input_of(&s, i, c, z, drawn.x, drawn.y, drive, rates, disorder, received, eta), gain, form, points);
            y[2 + k] = shape_of(
                input_of(&s, i + pairs, -c, -z, drawn.x, drawn.z, drive, rates, disorder, received, eta),
                gain,
                form,
                points);
            r[k] = rates[(size_t)i * n + t];
            r[2 + k] = rates[(size_t)(i + pairs) * n + t];
        }
        double f[4];
#if RECIPROCAL
        if (both) {
            double ab = y[0] * y[1];
            double cd = y[2] * y[3];
            double quotient = gain / (ab * cd);
            double over_ab = quotient * cd;
            double over_cd = quotient * ab;
            f[0] = over_ab * y[1];
            f[1] = over_ab * y[0];
            f[2] = over_cd * y[3];
            f[3] = over_cd * y[2];
        } else {
            f[0] = gain / y[0];
            f[2] = gain / y[2];
        }
#else
        f[0] = y[0];
        f[1] = both ? y[1] : 0.0;
        f[2] = y[2];
        f[3] = both ? y[3] : 0.0;
#endif
        for (int k = 0; k <= both; k++) {
            int i = pair + k;
            double one = stays ? r[k] : fma(r[k], keep, f[k]);
            double antipodal = stays ? r[2 + k] : fma(r[2 + k], keep, f[2 + k]);
            next[(size_t)i * n + t] = one;
            next[(size_t)(i + pairs) * n + t] = antipodal;
            double difference = one - antipodal;
            sum = sum + (one + antipodal);
            cosine = fma(difference, cosines[i], cosine);
            sine = fma(difference, sines[i], sine);
        }
    }
    if (!stays) {
        sums[t] = sum;
        sums[n + t] = cosine;
        sums[2 * n + t] = sine;
    }
    report[t] = sums[t] / neurons;
    if (flags & STRUCTURED) {
        report[n + t] = sums[n + t] / neurons;
        report[2 * n + t] = sums[2 * n + t] / neurons;
    }
}

/* out[i][trial] = sum of weights[i][j] r_j, a work item a neuron and trial. */
__kernel void project_ring(
    const int trials,
    const int neurons,
    __global const double *weights,
    __global double *out,
    __global const double *rates) {
    size_t n = (size_t)trials;
    size_t at = get_global_id(0);
    size_t i = at / n;
    size_t t = at % n;
    if (i >= (size_t)neurons) {
        return;
    }
    double sum = 0.0;
    for (int j = 0; j < neurons; j++) {
        sum = fma(rates[(size_t)j * n + t], weights[i * neurons + j], sum);
    }
    out[at] = sum;
}
