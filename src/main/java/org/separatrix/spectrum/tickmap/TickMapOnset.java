package org.separatrix.spectrum.tickmap;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Where a symmetric state loses its stability as J_cross grows from 0: the first crossing is bracketed and halved down.
 *
 * @param jCross at which something begins to grow
 * @param period of what does, ticks; infinite if it does not turn
 */
public record TickMapOnset(double jCross, double period) {

    private static final double PRECISION = 1e-12;

    /** Whether something grows at a state. */
    @FunctionalInterface
    private interface Growth {
        boolean at(TickMapState state, double jCross);
    }

    /** The first J_cross up to a last one at which a complex pair leaves the unit circle: from there on it oscillates. */
    public static Optional<TickMapOnset> ofOscillation(TickMap map, double last) {
        return first(
                map,
                last,
                (state, j) -> map.growingPairs(state, j) > 0,
                (state, j) -> map.multipliers(state, j).stream()
                        .filter(TickMap.Multiplier::oscillates)
                        .findFirst()
                        .orElseThrow()
                        .period());
    }

    /** The first J_cross up to a last one from which on the state oscillates where the same delay is in continuous time. */
    public static Optional<TickMapOnset> ofContinuousOscillation(TickMap map, double last) {
        return first(map, last, (state, j) -> map.growingPairsInContinuousTime(state, j) > 0, map::continuousPeriod);
    }

    /** The first J_cross at which a multiplier leaves it at +1 with the rings against each other: one begins to win. */
    public static Optional<TickMapOnset> ofSplitting(TickMap map, double last) {
        return first(map, last, map::splits, (state, j) -> Double.POSITIVE_INFINITY);
    }

    /** The largest multipliers at a J_cross, the largest modulus first; none where the state cannot be followed so far. */
    public static List<TickMap.Multiplier> multipliers(TickMap map, double jCross) {
        return map.states()
                .at(jCross)
                .map(state -> map.multipliers(state, jCross))
                .orElse(List.of());
    }

    private static Optional<TickMapOnset> first(
            TickMap map, double last, Growth growth, ToDoubleBiFunction<TickMapState, Double> period) {
        SymmetricStates states = map.states();
        boolean stable = false;
        double before = 0.0;
        for (int step = 0; before < last; step++) {
            Optional<Double> place = states.place(step);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            double at = Math.min(last, place.get());
            boolean wasStable = stable;
            stable = !growth.at(states.at(at).orElseThrow(), at);
            if (wasStable && !stable) {
                return Optional.of(halved(states, before, at, growth, period));
            }
            before = at;
        }
        return Optional.empty();
    }

    private static TickMapOnset halved(
            SymmetricStates states,
            double from,
            double to,
            Growth growth,
            ToDoubleBiFunction<TickMapState, Double> period) {
        double low = from;
        double high = to;
        while (high - low > PRECISION * high) {
            double middle = 0.5 * (low + high);
            if (growth.at(states.at(middle).orElseThrow(), middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new TickMapOnset(high, period.applyAsDouble(states.at(high).orElseThrow(), high));
    }
}
