package org.separatrix.spectrum.modes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The linear stability of a fixed point.
 *
 * @param modes the classified modes that decay slower than the bulk, the largest real part first
 * @param real the real parts of all K·N eigenvalues, the largest first, in units of 1/τ; not to be modified
 * @param imaginary the imaginary parts, in the same order; not to be modified
 */
public record Spectrum(List<Mode> modes, double[] real, double[] imaginary) {

    public Spectrum {
        modes = List.copyOf(modes);
    }

    /** The number of unstable directions; neutral rotations are none, whatever the lattice leaves of their eigenvalue. */
    public int unstable() {
        return modes.stream()
                .filter(mode -> !mode.neutral() && mode.real() > 0.0)
                .mapToInt(mode -> mode.imaginary() == 0.0 ? 1 : 2)
                .sum();
    }

    /**
     * What the lattice leaves of the neutral rotations, the largest of their eigenvalues: above 0 where the lattice repels
     * the bumps from the site that they stand on. None without a neutral rotation.
     */
    public OptionalDouble pinning() {
        return modes.stream().filter(Mode::neutral).mapToDouble(Mode::real).max();
    }

    /** The slowest mode of a kind. */
    public Optional<Mode> leading(ModeKind kind) {
        return modes.stream().filter(mode -> mode.kind() == kind).findFirst();
    }

    /** All modes of a kind, the slowest first. */
    public List<Mode> all(ModeKind kind) {
        return modes.stream().filter(mode -> mode.kind() == kind).toList();
    }

    /** The eigenvalue of the slowest dominance mode; none for a single ring. */
    public OptionalDouble dominance() {
        return leading(ModeKind.DOMINANCE)
                .map(Mode::real)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** The eigenvalue of the rotation in which a ring takes most part, each rotation counted once; none without bump. */
    public OptionalDouble rotation(int ring) {
        List<Mode> rotations = new ArrayList<>(all(ModeKind.ROTATION));
        OptionalDouble found = OptionalDouble.empty();
        int rings = rotations.isEmpty() ? 0 : rotations.get(0).participation().size();
        for (int k = 0; k <= ring && k < rings; k++) {
            int index = k;
            Optional<Mode> best = rotations.stream()
                    .filter(mode -> mode.participation().get(index).sine() > 0.1)
                    .max(Comparator.comparingDouble(
                            (Mode mode) -> mode.participation().get(index).sine()));
            best.ifPresent(rotations::remove);
            found = best.map(mode -> OptionalDouble.of(mode.real())).orElse(OptionalDouble.empty());
        }
        return ring < rings ? found : OptionalDouble.empty();
    }
}
