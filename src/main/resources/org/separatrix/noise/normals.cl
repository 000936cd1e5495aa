/* Word n of a stream, see Stream. */
ulong word_of(ulong key, ulong tweak, ulong n) {
    ulong z = key + STREAM_GAMMA * n;
    z = (z ^ (z >> 30)) * STREAM_M1;
    z = (z ^ (z >> 27) ^ tweak) * STREAM_M2;
    return z ^ (z >> 31);
}

/* s R and the factors of the two normals of a word, see BoxMuller: (s R, +-cos, sin). */
double3 polar(ulong word, double scale) {
    ulong u = as_ulong((double)((word >> 23) | 1UL) * 0x1p-41);
    double z = as_double(((u - MANTISSA_ORIGIN) & MANTISSA_BITS) + LEAST_MANTISSA) - 1.0;
    double exponent = (double)((long)((u - MANTISSA_ORIGIN) >> 52) - 64L);
    double log = fma(LOG_9, z, LOG_8);
    log = fma(log, z, LOG_7);
    log = fma(log, z, LOG_6);
    log = fma(log, z, LOG_5);
    log = fma(log, z, LOG_4);
    log = fma(log, z, LOG_3);
    log = fma(log, z, LOG_2);
    log = fma(log, z, LOG_1);
    log = fma(log, z, LOG_0);
    log = fma(log, z, exponent);
    double radius = sqrt(scale * log);
    double t = (double)((word & ANGLE_BITS) | 1UL) * 0x1p-23 - 1.0;
    double w = t * t;
    double cosine = fma(COS_5, w, COS_4);
    cosine = fma(cosine, w, COS_3);
    cosine = fma(cosine, w, COS_2);
    cosine = fma(cosine, w, COS_1);
    cosine = fma(cosine, w, COS_0);
    double sine = fma(SIN_5, w, SIN_4);
    sine = fma(sine, w, SIN_3);
    sine = fma(sine, w, SIN_2);
    sine = fma(sine, w, SIN_1);
    sine = fma(sine, w, SIN_0) * t;
    double sign = (word & 1UL) != 0UL ? -1.0 : 1.0;
    return (double3)(radius, sign * cosine, sine);
}
