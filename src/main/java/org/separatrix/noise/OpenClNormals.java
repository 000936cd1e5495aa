package org.separatrix.noise;

import org.separatrix.numerics.OpenClSource;

/** {@link Stream} and {@link BoxMuller} in OpenCL C: the operations of {@link ScalarNormals} in its order. */
public final class OpenClNormals {

    private OpenClNormals() {}

    /** Appends {@code word_of}, a word of a stream, and {@code polar}, s · R of a word and the factors of its two normals. */
    public static OpenClSource append(OpenClSource source) {
        return source.define("STREAM_GAMMA", Stream.GAMMA)
                .define("STREAM_M1", Stream.M1)
                .define("STREAM_M2", Stream.M2)
                .define("ANGLE_BITS", BoxMuller.ANGLE_BITS)
                .define("LEAST_MANTISSA", BoxMuller.LEAST_MANTISSA)
                .define("MANTISSA_ORIGIN", BoxMuller.MANTISSA_ORIGIN)
                .define("MANTISSA_BITS", BoxMuller.MANTISSA_BITS)
                .polynomial(
                        "LOG",
                        BoxMuller.LOG_0,
                        BoxMuller.LOG_1,
                        BoxMuller.LOG_2,
                        BoxMuller.LOG_3,
                        BoxMuller.LOG_4,
                        BoxMuller.LOG_5,
                        BoxMuller.LOG_6,
                        BoxMuller.LOG_7,
                        BoxMuller.LOG_8,
                        BoxMuller.LOG_9)
                .polynomial(
                        "SIN",
                        BoxMuller.SIN_0,
                        BoxMuller.SIN_1,
                        BoxMuller.SIN_2,
                        BoxMuller.SIN_3,
                        BoxMuller.SIN_4,
                        BoxMuller.SIN_5)
                .polynomial(
                        "COS",
                        BoxMuller.COS_0,
                        BoxMuller.COS_1,
                        BoxMuller.COS_2,
                        BoxMuller.COS_3,
                        BoxMuller.COS_4,
                        BoxMuller.COS_5)
                .append(OpenClNormals.class, "normals.cl");
    }

    /** The argument {@code scale} of {@code polar}, for normals of a standard deviation s ≥ 0. */
    public static double scale(double s) {
        return BoxMuller.scale(s);
    }
}
