/* Two rings of 48 neurons for 500 ticks, a vector of trials at a time, each ring's rates in the first-level cache for the whole
 * trial: what C can do with a keyed counter hash, one fresh normal a neuron, ring and tick, without decoding.
 *
 *   gcc -O3 -march=native -mprefer-vector-width=512 -ffp-contract=fast -fno-math-errno rings.c -lm -o rings
 *   ./rings TRIALS ROUNDS      prints for each round: trials a CPU second, mean rate of ring A, share of trials that A and B win
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { N = 48, PAIRS = N / 2, STEPS = 500, LANES = 8 };
typedef double reals __attribute__((vector_size(64)));
typedef uint64_t words __attribute__((vector_size(64)));

static const double J0 = 1, J1 = 6, CROSS = 0.5, NOISE = 0.3, BETA = 5, H0 = 0.5, DRIVE = 5, KAPPA = 2;
static double cosine[PAIRS], sine[PAIRS], drive[2][N];

static uint64_t mix(uint64_t z) {
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static inline reals log2_of(reals x) {
    words bits = (words)x - 0x3fe6a09e667f3bcdu + (64ull << 52);
    reals e = (reals)(bits >> 52 | 0x4330000000000000u) - (0x1p52 + 64);
    reals z = (reals)((bits & 0xfffffffffffffu) + 0x3fe6a09e667f3bcdu) - 1;
    static const double c[] = {-0.10994955177997935, 0.18617496228419347, -0.191062754812644, 0.20460061957807657,
        -0.23961740352432714, 0.2885674083901144, -0.36069664941151985, 0.4808982410576092, -0.7213473515005799,
        1.442695040829936};
    reals p = c[0] + (reals){0};
    for (int i = 1; i < 10; i++) p = p * z + c[i];
    return p * z + e;
}

static inline reals root(reals x) {
    reals y;
    for (int l = 0; l < LANES; l++) y[l] = sqrt(x[l]);
    return y;
}

/* 1 + 2^-y */
static inline reals divisor(reals y) {
    static const double c[] = {1.3255224878668817e-06, -1.5310079402249296e-05, 0.00015403455852453838,
        -0.0013333450568000645, 0.009618129159402558, -0.05550410941205933, 0.2402265069581299, -0.6931471805459335, 1};
    for (int l = 0; l < LANES; l++) y[l] = y[l] < -250 ? -250 : y[l] > 250 ? 250 : y[l];
    reals k = 0x1.8p52 - y, w = k - 0x1.8p52 + y, p = c[0] + (reals){0};
    for (int i = 1; i < 9; i++) p = p * w + c[i];
    return (reals)((words)p + ((words)k << 52)) + 1;
}

typedef struct { reals r[N], sum, c, s; words key, tweak; } ring;

static inline void step(ring *a, reals felt, int t, const double *input) {
    static const double cs[] = {-2.382491855423719e-05, 0.0009177248396538098, -0.020862688385437672, 0.2536693227714326,
        -1.2337005343070944, 0.9999999997806517};
    static const double sn[] = {-3.428790328552674e-06, 0.00016024702768614846, -0.004681651015144728, 0.07969260125933315,
        -0.6459640952643636, 1.570796326761667};
    const double unit = BETA / M_LN2, scale = -2 * M_LN2 * NOISE * NOISE * unit * unit;
    reals noise[N];
    for (int i = 0; i < PAIRS; i++) {
        words z = a->key + 0x9e3779b97f4a7c15u * ((uint64_t)t * PAIRS + i);
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27 ^ a->tweak) * 0x94d049bb133111ebu;
        z = z ^ z >> 31;
        reals u = (reals)(z >> 23 | 0x40a0000000000001u) - 0x1p11;
        reals radius = root(scale * log2_of(u));
        reals x = (reals)((z & 0xfffffeu) | 0x41c0000000000001u) - (0x1p29 + 1), w = x * x;
        reals c = cs[0] + (reals){0}, s = sn[0] + (reals){0};
        for (int j = 1; j < 6; j++) c = c * w + cs[j], s = s * w + sn[j];
        noise[i] = radius * (reals)((words)c ^ z << 63);
        noise[i + PAIRS] = radius * s * x;
    }
    reals shared = -unit * H0 - unit * J0 / N * a->sum - unit * CROSS / N * felt;
    reals c = unit * J1 / N * a->c, s = unit * J1 / N * a->s;
    reals sum = {0}, sc = {0}, ss = {0};
    for (int i = 0; i < PAIRS; i++) {
        reals g = c * cosine[i] + s * sine[i];
        reals y = shared + g + noise[i] + input[i], o = shared - g + noise[i + PAIRS] + input[i + PAIRS];
        reals r = a->r[i] * 0.9 + 0.1 / divisor(y), q = a->r[i + PAIRS] * 0.9 + 0.1 / divisor(o);
        a->r[i] = r, a->r[i + PAIRS] = q;
        sum += r + q, sc += (r - q) * cosine[i], ss += (r - q) * sine[i];
    }
    a->sum = sum, a->c = sc, a->s = ss;
}

int main(int count, char **word) {
    int trials = count > 1 ? atoi(word[1]) : 4096, rounds = count > 2 ? atoi(word[2]) : 1;
    static double none[N];
    double bessel = 0, term = 1;
    for (int k = 1; k < 40; k++) bessel += term, term *= KAPPA * KAPPA / (4.0 * k * k);
    for (int i = 0; i < N; i++) {
        double angle = -M_PI + 2 * M_PI * i / N;
        if (i < PAIRS) cosine[i] = cos(angle), sine[i] = sin(angle);
        for (int k = 0; k < 2; k++)
            drive[k][i] = BETA / M_LN2 * DRIVE * exp(KAPPA * cos(angle - k * M_PI / 2)) / (2 * M_PI * bessel);
    }
    for (int round = 0; round < rounds; round++) {
        double mean = 0;
        int a = 0, b = 0;
        clock_t start = clock();
        for (int first = 0; first < trials; first += LANES) {
            ring rings[2] = {0};
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < N; i++) rings[k].r[i] = 0.1 + (reals){0};
                rings[k].sum = 0.1 * N + (reals){0};
                for (int l = 0; l < LANES; l++) {
                    rings[k].key[l] = mix(2 * (uint64_t)(first + l) + k + 1);
                    rings[k].tweak[l] = mix(rings[k].key[l] + 7);
                }
            }
            for (int t = 0; t < STEPS; t++) {
                reals felt = rings[0].sum;
                step(&rings[0], rings[1].sum, t, t < 100 ? drive[0] : none);
                step(&rings[1], felt, t, t < 100 ? drive[1] : none);
            }
            for (int l = 0; l < LANES; l++) {
                mean += rings[0].sum[l] / N / trials;
                a += rings[0].sum[l] > 1.5 * rings[1].sum[l];
                b += rings[1].sum[l] > 1.5 * rings[0].sum[l];
            }
        }
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        printf("%.0f %.5f %.4f %.4f\n", trials / seconds, mean, (double)a / trials, (double)b / trials);
    }
}
