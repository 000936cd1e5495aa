package org.separatrix.spectrum;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.separatrix.spectrum.TickMap.Kind;
import org.separatrix.spectrum.TickMap.Multiplier;

/**
 * Where a symmetric state loses its stability as J_cross grows from 0: the state is followed from that of the uncoupled
 * rings, and the first crossing of the unit circle is bracketed and halved down.
 *
 * @param jCross at which the multiplier leaves the unit circle
 * @param multiplier the one that does
 */
public record TickMapOnset(double jCross, Multiplier multiplier) {

    private static final double FIRST_STEP = 0.02;
    private static final double GROWTH = 0.01;
    private static final double PRECISION = 1e-9;

    /** The first J_cross up to a last one at which a complex pair leaves the unit circle: from there on it oscillates. */
    public static Optional<TickMapOnset> ofOscillation(TickMap map, double last) {
        return first(map, last, Multiplier::oscillates);
    }

    /** The first J_cross at which a multiplier leaves it at +1 with the rings against each other: one begins to win. */
    public static Optional<TickMapOnset> ofSplitting(TickMap map, double last) {
        return first(map, last, multiplier -> multiplier.angle() == 0.0 && multiplier.kind() == Kind.AGAINST);
    }

    /** The multipliers at a J_cross, the largest modulus first. */
    public static List<Multiplier> multipliers(TickMap map, double jCross) {
        return map.multipliers(state(map, jCross), jCross);
    }

    /** The symmetric state at a J_cross, followed from that of the uncoupled rings. */
    static TickMapState state(TickMap map, double jCross) {
        TickMapState state = map.equations().uncoupled();
        double at = 0.0;
        while (at < jCross) {
            at = Math.min(jCross, next(at));
            state = map.equations().solve(at, state.mean(), state.cosine());
        }
        return state;
    }

    private static Optional<TickMapOnset> first(TickMap map, double last, Predicate<Multiplier> kind) {
        ToDoubleFunction<List<Multiplier>> largest = all ->
                all.stream().filter(kind).mapToDouble(Multiplier::modulus).max().orElse(0.0);
        TickMapState state = map.equations().uncoupled();
        double at = 0.0;
        boolean inside = largest.applyAsDouble(map.multipliers(state, at)) <= 1.0;
        while (at < last) {
            double next = Math.min(last, next(at));
            TickMapState after = map.equations().solve(next, state.mean(), state.cosine());
            boolean wasInside = inside;
            inside = largest.applyAsDouble(map.multipliers(after, next)) <= 1.0;
            if (wasInside && !inside) {
                return Optional.of(halved(map, state, at, next, kind, largest));
            }
            state = after;
            at = next;
        }
        return Optional.empty();
    }

    private static TickMapOnset halved(
            TickMap map,
            TickMapState below,
            double from,
            double to,
            Predicate<Multiplier> kind,
            ToDoubleFunction<List<Multiplier>> largest) {
        TickMapState state = below;
        double low = from;
        double high = to;
        while (high - low > PRECISION * high) {
            double middle = 0.5 * (low + high);
            TickMapState there = map.equations().solve(middle, state.mean(), state.cosine());
            if (largest.applyAsDouble(map.multipliers(there, middle)) > 1.0) {
                high = middle;
            } else {
                low = middle;
                state = there;
            }
        }
        TickMapState there = map.equations().solve(high, state.mean(), state.cosine());
        Multiplier multiplier =
                map.multipliers(there, high).stream().filter(kind).findFirst().orElseThrow();
        return new TickMapOnset(high, multiplier);
    }

    private static double next(double jCross) {
        return jCross + FIRST_STEP + GROWTH * jCross;
    }
}
