package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Cue;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Family;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.equilibria.FixedPoint;
import org.separatrix.spectrum.equilibria.StartingStates;
import org.separatrix.spectrum.modes.ModeClassifier;

/**
 * The boundary between the basins as an experiment sees it: the smallest cue that makes its ring the only one with a bump,
 * at one J_cross: one unit of work.
 *
 * @param scenario the model without cue, two rings or more; the dynamics of the trials
 * @param start the state before the cue
 * @param durations of the pulses, in steps
 * @param bumpThreshold a ring holds a bump when its amplitude exceeds it
 */
public record TurningStudy(Scenario scenario, Start start, List<Integer> durations, double bumpThreshold)
        implements Study<TurningStudy.Thresholds> {

    /** What the cue has to overcome. */
    public enum Start {
        /** All rings hold their bumps. */
        COEXISTENCE,
        /** Another ring has won. */
        NONTARGET_WINS
    }

    /**
     * The weakest pulse of a duration that turns the trial around.
     *
     * @param duration in steps
     * @param gain in units of input
     * @param saddle the amplitude of each ring's bump at the slowest moment of a trial just below the threshold: where the
     *     separatrix leads to
     */
    public record Pulse(int duration, double gain, List<Double> saddle) {

        public Pulse {
            saddle = List.copyOf(saddle);
        }

        /** gain × duration. */
        public double charge() {
            return gain * duration;
        }
    }

    /**
     * The thresholds at one J_cross.
     *
     * @param jCross J_cross
     * @param start what the cue had to overcome
     * @param sustained the weakest cue that turns the trial if it stays on; empty if none up to the strongest tried does
     * @param pulses the weakest pulses; a duration for which none suffices is missing
     * @param chargeExponent the slope of log gain on log duration: −1 if total charge decided
     */
    public record Thresholds(
            double jCross, Start start, OptionalDouble sustained, List<Pulse> pulses, OptionalDouble chargeExponent) {

        public Thresholds {
            pulses = List.copyOf(pulses);
        }

        /** The largest gain × duration over the smallest: 1 if total charge decided. */
        public double chargeRatio() {
            double largest = pulses.stream().mapToDouble(Pulse::charge).max().orElse(1.0);
            return largest / pulses.stream().mapToDouble(Pulse::charge).min().orElse(1.0);
        }
    }

    private static final double WEAKEST = 1e-3;
    private static final double STRONGEST = 64.0;
    private static final double ACCURACY = 1e-6;
    private static final int MAX_STEPS = 20_000;

    public TurningStudy {
        durations = List.copyOf(durations);
        if (scenario.model().rings() < 2) {
            throw new SpectrumException("one ring (model.rings = 1) has no rival to turn a trial from");
        }
        if (durations.stream().anyMatch(d -> d < 1)) {
            throw new SpectrumException("pulses of " + durations + " steps: each must be 1 or more");
        }
    }

    @Override
    public Thresholds run(Progress progress) {
        double[] from = stableStart();
        List<Pulse> pulses = new ArrayList<>();
        for (int duration : durations) {
            threshold(from, duration).ifPresent(gain -> pulses.add(pulse(from, duration, gain)));
            progress.report("threshold", (pulses.size() + 1.0) / (durations.size() + 1.0));
        }
        OptionalDouble sustained = threshold(from, Integer.MAX_VALUE);
        return new Thresholds(scenario.model().jCross(), start, sustained, pulses, exponent(pulses));
    }

    private double[] stableStart() {
        Family family = Family.of(scenario.with(Drives.NONE), Parameter.CROSS_INHIBITION);
        BranchKind kind = start == Start.COEXISTENCE ? BranchKind.COEXISTENCE : BranchKind.WINNER;
        FixedPoint point = new StartingStates(family, scenario.model().jCross()).of(kind);
        if (ModeClassifier.classify(family.at(point.value()), point).unstable() > 0) {
            throw new SpectrumException(kind.label() + " is unstable at model.J-cross = " + point.value()
                    + ": any cue at all turns the trial, there is no threshold");
        }
        return point.coordinates();
    }

    /** The ring that the cue drives: ring 0 wins in the winner state, so a cue that must overcome it drives ring 1. */
    private int cued() {
        return start == Start.COEXISTENCE ? 0 : 1;
    }

    private OptionalDouble threshold(double[] from, int duration) {
        double high = WEAKEST;
        while (!turned(from, high, duration)) {
            high *= 2.0;
            if (high > STRONGEST) {
                return OptionalDouble.empty();
            }
        }
        double low = high == WEAKEST ? 0.0 : high / 2.0;
        while (high - low > ACCURACY * high) {
            double middle = 0.5 * (low + high);
            if (turned(from, middle, duration)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    private boolean turned(double[] from, double gain, int duration) {
        double[][] last = outcome(from, gain, duration).last();
        for (int k = 0; k < last.length; k++) {
            boolean bump = amplitude(last[k]) > bumpThreshold;
            if (bump != (k == cued())) {
                return false;
            }
        }
        return true;
    }

    private DeterministicTrial.Outcome outcome(double[] from, double gain, int duration) {
        return new DeterministicTrial(scenario, MAX_STEPS).run(from, new Cue(cued(), gain), duration);
    }

    private Pulse pulse(double[] from, int duration, double gain) {
        double[][] slowest = outcome(from, gain * (1.0 - ACCURACY), duration).slowest();
        List<Double> amplitudes = new ArrayList<>();
        for (double[] ring : slowest) {
            amplitudes.add(amplitude(ring));
        }
        return new Pulse(duration, gain, amplitudes);
    }

    private static OptionalDouble exponent(List<Pulse> pulses) {
        if (pulses.size() < 2) {
            return OptionalDouble.empty();
        }
        SimpleRegression regression = new SimpleRegression();
        pulses.forEach(pulse -> regression.addData(Math.log(pulse.duration()), Math.log(pulse.gain())));
        return OptionalDouble.of(regression.getSlope());
    }

    private static double amplitude(double[] rates) {
        return new FixedPoint(0.0, new double[0], new double[][] {rates}, 0.0, List.of()).amplitude(0);
    }
}
