package org.separatrix.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.separatrix.numerics.Kernel;
import org.separatrix.ring.readout.Decoder;
import org.separatrix.ring.readout.Decoding;
import org.separatrix.ring.readout.EndState;
import org.separatrix.ring.readout.PopulationVector;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.ring.readout.Template;

class ReadOutTest {

    private static final Model MODEL = Model.REFERENCE;

    static List<Decoding> decodings() {
        return List.of(new Template(500), new Template(499), new PopulationVector());
    }

    @Test
    void decodesAndWinnersAreThoseOfTheTranscriptionAtEveryCoupling() {
        int trials = 40;
        double[] couplings = {0.2, 0.3, 0.35, 0.4, 0.5, 0.8, 1.4, 2.5, 4.0, 8.0};
        IntStream.range(0, couplings.length).parallel().forEach(c -> {
            Model model = MODEL.withCrossInhibition(couplings[c]);
            Transcription transcription = new Transcription(model, Simulation.REFERENCE);
            double[][] rates = Simulation.rates(Kernel.best(), model, Simulation.REFERENCE, 3, 1000L * c, trials, 500);
            double[] decoded = Decoder.of(model, ReadOut.REFERENCE).decode(EndState.response(rates));
            short[] winners = EndState.winner(model, rates);
            for (int trial = 0; trial < trials; trial++) {
                double[][] expected = transcription.rates(3, 0, 1000L * c + trial, 500);
                String where = "trial " + trial + " at J_cross " + couplings[c];
                assertEquals(Transcription.decode(model, expected, 500), decoded[trial], 1e-12, where);
                assertEquals(Transcription.winner(expected), winners[trial], where);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("decodings")
    void anAngleDoesNotDependOnTheBatch(Decoding decoding) {
        Decoder decoder = decoding.decoder(MODEL);
        double[][] rates = Simulation.rates(Kernel.best(), MODEL, Simulation.REFERENCE, 3, 0, 300, 200);
        double[] whole = decoder.decode(EndState.response(rates));
        for (int trial = 0; trial < 300; trial += 23) {
            double[] alone = decoder.decode(EndState.response(Simulation.trial(MODEL, rates, trial)));
            assertEquals(whole[trial], alone[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("decodings")
    void aTunedResponseIsReadAtItsAngle(Decoding decoding) {
        for (int neurons : new int[] {4, 6, 10, 48}) {
            int grid = decoding.grid().orElse(500);
            Model model = new Model(
                    1, neurons, 1, 6, 0, 0, 2, 10, 1, 0, MODEL.noiseLaw(), 0.1, MODEL.transfer(), Heterogeneity.NONE);
            Decoder decoder = decoding.decoder(model);
            Tuning tuning = new Tuning(2.0);
            for (int k = 0; k < grid; k += 7) {
                double angle = -Math.PI + 2.0 * Math.PI * k / grid;
                double[] response = IntStream.range(0, neurons)
                        .mapToDouble(i -> tuning.at(model.preferredAngle(i) - angle))
                        .toArray();
                double error = Math.IEEEremainder(decoder.decode(response)[0] - angle, 2.0 * Math.PI);
                // Few neurons sample the tuning too coarsely for the vector to be exact.
                double tolerance = decoding instanceof Template ? 1e-12 : neurons < 10 ? 0.3 : 1e-3;
                assertEquals(0.0, error, tolerance, neurons + " neurons, angle " + angle);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decodings")
    void aFlatResponseHasNoAngle(Decoding decoding) {
        SplittableRandom random = new SplittableRandom(1);
        for (int neurons : new int[] {4, 48, 4096}) {
            for (double height : new double[] {0.0, 5e-324, 1e-320, 1e-300, 1e-9, 0.1, 1.0 / 3.0, 1.0, 1e9, 1e300}) {
                double[] flat = new double[neurons];
                Arrays.setAll(flat, i -> height * (1.0 + (random.nextDouble() - 0.5) * 1e-13));
                assertTrue(Double.isNaN(decoded(decoding, flat)), neurons + " neurons of " + height);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decodings")
    void aResponseThatIsNotFiniteHasNoAngle(Decoding decoding) {
        for (double rate : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (int at : new int[] {0, 7, 24}) {
                double[] response = new double[MODEL.neurons()];
                Arrays.fill(response, 0.1);
                response[at] = rate;
                assertTrue(Double.isNaN(decoded(decoding, response)), rate + " at " + at);
            }
        }
    }

    /** Of any height, and the same whatever the height. */
    @ParameterizedTest
    @MethodSource("decodings")
    void aResponseThatIsNotFlatHasAnAngle(Decoding decoding) {
        for (double height : new double[] {1e-290, 1e-9, 1.0, 1e9, 1e290}) {
            double[] spike = new double[MODEL.neurons()];
            spike[36] = height;
            // The nearest angle of a grid may be half a step away.
            double tolerance = decoding.grid().stream()
                    .mapToDouble(grid -> Math.PI / grid)
                    .findFirst()
                    .orElse(1e-12);
            assertEquals(Math.PI / 2.0, decoded(decoding, spike), tolerance, "a spike of " + height);
            double[] shallow = IntStream.range(0, MODEL.neurons())
                    .mapToDouble(i -> height * (1.0 + 1e-6 * Math.cos(MODEL.preferredAngle(i) - Math.PI / 2.0)))
                    .toArray();
            assertEquals(Math.PI / 2.0, decoded(decoding, shallow), 0.02, "a shallow bump on " + height);
        }
    }

    @Test
    void equalBumpsOnOppositeSidesHaveNoPopulationVector() {
        double[] response = new double[MODEL.neurons()];
        Tuning tuning = new Tuning(2.0);
        for (int i = 0; i < response.length; i++) {
            double angle = MODEL.preferredAngle(i) - 0.4;
            response[i] = tuning.at(angle) + tuning.at(angle + Math.PI);
        }
        assertTrue(Double.isNaN(decoded(new PopulationVector(), response)));
        response[3] += 1e-3;
        assertFalse(Double.isNaN(decoded(new PopulationVector(), response)));
    }

    private static double decoded(Decoding decoding, double[] response) {
        Model model = new Model(
                1,
                response.length,
                1,
                6,
                0,
                0,
                2,
                10,
                1,
                0,
                MODEL.noiseLaw(),
                0.1,
                MODEL.transfer(),
                Heterogeneity.NONE);
        return decoding.decoder(model).decode(response)[0];
    }

    @ParameterizedTest
    @MethodSource("decodings")
    void silenceIsNotDecoded(Decoding decoding) {
        double[] silent = new double[2 * MODEL.neurons()];
        silent[0] = 1.0;
        double[] angles = decoding.decoder(MODEL).decode(silent);
        assertEquals(-Math.PI, angles[0], 1e-12);
        assertTrue(Double.isNaN(angles[1]));
    }

    @Test
    void aRingWinsWithMoreThanOneAndAHalfTimesEveryOther() {
        Model four =
                new Model(3, 4, 1, 6, 0, 0, 2, 10, 1, 0, MODEL.noiseLaw(), 0.1, MODEL.transfer(), Heterogeneity.NONE);
        double[][] rates = {
            {1.0, 1.5, 1.6, 0.0, 1.0, 1.5, 1.6, 0.0, 1.0, 1.5, 1.6, 0.0, 1.0, 1.5, 1.6, 0.0},
            {1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0},
            {1.6, 1.0, 1.0, 0.0, 1.6, 1.0, 1.0, 0.0, 1.6, 1.0, 1.0, 0.0, 1.6, 1.0, 1.0, 0.0}
        };
        assertArrayEquals(new short[] {2, -1, 0, -1}, EndState.winner(four, rates));
        assertArrayEquals(new short[] {0, 0, 0, 0}, EndState.winner(four, new double[][] {rates[0]}));
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 129, 200, 255, 256})
    void anyOfManyRingsCanWin(int rings) {
        double[][] rates = new double[rings][MODEL.neurons()];
        for (int winner : new int[] {0, rings / 2, rings - 1}) {
            rates[winner][0] = 1.0;
            assertArrayEquals(new short[] {(short) winner}, EndState.winner(MODEL, rates));
            rates[winner][0] = 0.0;
        }
        assertArrayEquals(new short[] {EndState.TIE}, EndState.winner(MODEL, rates));
    }

    @Test
    void theAmplitudeIsTheFirstFourierCoefficient() {
        double[] rates = new double[2 * MODEL.neurons()];
        for (int i = 0; i < MODEL.neurons(); i++) {
            rates[2 * i] = 0.4 + 0.3 * Math.cos(MODEL.preferredAngle(i) - 1.0);
            rates[2 * i + 1] = 0.4;
        }
        assertArrayEquals(new double[] {0.15, 0.0}, EndState.amplitude(MODEL, rates), 1e-12);
    }
}
