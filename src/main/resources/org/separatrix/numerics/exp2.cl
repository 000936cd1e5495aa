/* 2^(-y), the operations of Exp2 in its order. */
double power_of_half(double y) {
    double rounded = EXP2_ROUNDER - y;
    double w = (rounded - EXP2_ROUNDER) + y;
    double p = fma(EXP2_C_8, w, EXP2_C_7);
    p = fma(p, w, EXP2_C_6);
    p = fma(p, w, EXP2_C_5);
    p = fma(p, w, EXP2_C_4);
    p = fma(p, w, EXP2_C_3);
    p = fma(p, w, EXP2_C_2);
    p = fma(p, w, EXP2_C_1);
    p = fma(p, w, EXP2_C_0);
    long k = max((long)EXP2_LOWEST, min((long)EXP2_HIGHEST, as_long(rounded)));
    return as_double(as_ulong(p) + ((ulong)k << 52));
}

/* max(0, x) as Java has it: not a number where x is none. */
double rectified(double x) {
    return isnan(x) ? x : (x > 0.0 ? x : 0.0);
}
