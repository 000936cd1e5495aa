package org.separatrix.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StreamTest {

    @Test
    void wordsAreTheSplitMixFinaliserOfTheCounterWhenTheTweakIsZero() {
        // The first outputs of SplitMix64 from state 0, as published with its reference implementation.
        Stream stream = new Stream(0L, 0L);
        assertEquals(0xE220A8397B1DCDAFL, stream.bits(1));
        assertEquals(0x6E789E6AA1B965F4L, stream.bits(2));
        assertEquals(0x06C45D188009454FL, stream.bits(3));
    }

    @Test
    void knownCoordinatesGiveKnownWords() {
        Stream stream = InputNoise.stream(20260211L, 3L, 1999L, 1);
        assertEquals(0x6FBDD2272CD66B86L, stream.key());
        assertEquals(0xA2601C3FA3CBBCB2L, stream.tweak());
        assertEquals(0xD8F9BD8BA9FC0C8DL, stream.bits(7L));
    }

    @Test
    void knownCoordinatesGiveKnownNormals() {
        Stream stream = InputNoise.stream(20260211L, 3L, 1999L, 1);
        assertEquals(-1.2557231097972898, InputNoise.at(stream, 499, 5, 48));
        assertEquals(-0.6034375560494787, InputNoise.at(stream, 499, 29, 48));
    }

    @Test
    void everyCoordinateAndItsPlaceMatter() {
        long word = Stream.of("a", 1, 2, 3).bits(0);
        assertNotEquals(word, Stream.of("b", 1, 2, 3).bits(0));
        assertNotEquals(word, Stream.of("a", 2, 1, 3).bits(0));
        assertNotEquals(word, Stream.of("a", 1, 2, 4).bits(0));
        assertNotEquals(word, Stream.of("a", 1, 2, 3, 0).bits(0));
    }

    @Test
    void flippingAnyBitOfTheCounterFlipsHalfOfTheWord() {
        Stream stream = Stream.of("avalanche", 1);
        for (int bit = 0; bit < 64; bit++) {
            int flipped = 0;
            for (long n = 0; n < 1000; n++) {
                flipped += Long.bitCount(stream.bits(n) ^ stream.bits(n ^ 1L << bit));
            }
            assertEquals(32_000, flipped, 5.0 * Math.sqrt(64_000 * 0.25), "bit " + bit);
        }
    }

    @Test
    void uniformsLieInTheUnitIntervalWithItsMoments() {
        Stream stream = Stream.of("uniform", 7);
        int draws = 1_000_000;
        double sum = 0.0;
        double squares = 0.0;
        for (int n = 0; n < draws; n++) {
            double u = stream.uniform(n);
            assertTrue(u >= 0.0 && u < 1.0);
            sum += u;
            squares += u * u;
        }
        assertEquals(0.5, sum / draws, 5.0 * Math.sqrt(1.0 / 12.0 / draws));
        assertEquals(1.0 / 3.0, squares / draws, 5.0 * Math.sqrt(4.0 / 45.0 / draws));
    }

    @Test
    void theTransformAgreesWithItsDefinition() {
        Stream stream = Stream.of("transform", 1);
        for (long n = 0; n < 100_000; n++) {
            long bits = stream.bits(n);
            double u = (2.0 * (bits >>> 24) + 1.0) * 0x1p-41;
            double t = (2.0 * (bits >>> 1 & 0x7FFFFF) + 1.0) * 0x1p-23 - 1.0;
            double radius = Math.sqrt(-2.0 * Math.log(u));
            double sign = (bits & 1L) == 0L ? 1.0 : -1.0;
            assertEquals(sign * radius * Math.cos(0.5 * Math.PI * t), BoxMuller.cosine(bits), 2e-8);
            assertEquals(radius * Math.sin(0.5 * Math.PI * t), BoxMuller.sine(bits), 2e-8);
        }
    }

    @Test
    void theExtremeRadiiAreFinite() {
        assertEquals(Math.sqrt(2.0 * 41.0 * Math.log(2.0)), Math.hypot(BoxMuller.cosine(0L), BoxMuller.sine(0L)), 1e-7);
        double least = Math.hypot(BoxMuller.cosine(-1L), BoxMuller.sine(-1L));
        assertTrue(least > 0.0 && least < 1e-6, "least radius " + least);
    }

    @Test
    void draws2nAnd2nPlus1AreOnePair() {
        Stream stream = Stream.of("pairs", 1);
        assertEquals(BoxMuller.cosine(stream.bits(3)), stream.normal(6));
        assertEquals(BoxMuller.sine(stream.bits(3)), stream.normal(7));
    }
}
