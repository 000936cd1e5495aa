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

/* What the transfer function gives for neurons pair and pair + pairs, which share a draw. */
double2 shapes_of(
    const trial_state *s,
    int pair,
    ulong key,
    ulong tweak,
    ulong first_word,
    double scale,
    double gain,
    __global const double *angles,
    __global const double *drive,
    __global const double *rates,
    __global const double *disorder,
    __global const double *received,
    __global double *eta,
    __global const double *form,
    int points) {
    int pairs = s->neurons / 2;
    double3 drawn = (double3)(0.0, 0.0, 0.0);
    if (s->flags & NOISY) {
        drawn = polar(word_of(key, tweak, first_word + (ulong)pair), scale);
    }
    double c = angles[pair];
    double z = angles[pairs + pair];
    double one = input_of(s, pair, c, z, drawn.x, drawn.y, drive, rates, disorder, received, eta);
    double other = input_of(s, pair + pairs, -c, -z, drawn.x, drawn.z, drive, rates, disorder, received, eta);
    return (double2)(shape_of(one, gain, form, points), shape_of(other, gain, form, points));
}

/* Sums of new rates: of r, r cos, r sin. */
typedef struct {
    double plain;
    double cosine;
    double sine;
} trial_sums;

/* Writes the new rates of a pair, of targets f, and adds them up. */
void relax_pair(
    const trial_state *s,
    int pair,
    int stays,
    double keep,
    double2 f,
    __global const double *angles,
    __global const double *rates,
    __global double *next,
    trial_sums *sum) {
    int pairs = s->neurons / 2;
    size_t at = (size_t)pair * s->trials + s->trial;
    size_t opposite = (size_t)(pair + pairs) * s->trials + s->trial;
    double one = stays ? rates[at] : fma(rates[at], keep, f.x);
    double other = stays ? rates[opposite] : fma(rates[opposite], keep, f.y);
    next[at] = one;
    next[opposite] = other;
    double difference = one - other;
    sum->plain = sum->plain + (one + other);
    sum->cosine = fma(difference, angles[pair], sum->cosine);
    sum->sine = fma(difference, angles[pairs + pair], sum->sine);
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
    trial_sums sum = {0.0, 0.0, 0.0};
    ulong first = (ulong)first_word;
    int pair = 0;
#if RECIPROCAL
    /* Two pairs share a division. */
    for (; pair < pairs - 1; pair += 2) {
        double2 ac = shapes_of(
            &s, pair, key, tweak, first, scale, gain, angles, drive, rates, disorder, received, eta, form, points);
        double2 bd = shapes_of(
            &s, pair + 1, key, tweak, first, scale, gain, angles, drive, rates, disorder, received, eta, form, points);
        double ab = ac.x * bd.x;
        double cd = ac.y * bd.y;
        double quotient = gain / (ab * cd);
        double over_ab = quotient * cd;
        double over_cd = quotient * ab;
        double2 first_targets = (double2)(over_ab * bd.x, over_cd * bd.y);
        double2 second_targets = (double2)(over_ab * ac.x, over_cd * ac.y);
        relax_pair(&s, pair, stays, keep, first_targets, angles, rates, next, &sum);
        relax_pair(&s, pair + 1, stays, keep, second_targets, angles, rates, next, &sum);
    }
#endif
    for (; pair < pairs; pair++) {
        double2 f = shapes_of(
            &s, pair, key, tweak, first, scale, gain, angles, drive, rates, disorder, received, eta, form, points);
#if RECIPROCAL
        f = (double2)(gain / f.x, gain / f.y);
#endif
        relax_pair(&s, pair, stays, keep, f, angles, rates, next, &sum);
    }
    if (!stays) {
        sums[t] = sum.plain;
        sums[n + t] = sum.cosine;
        sums[2 * n + t] = sum.sine;
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
