package org.separatrix.spectrum.modes;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The spectrum of pinned coexistence at one strength of the disorder.
 *
 * @param strength σ_h
 * @param rotations the real parts of the eigenvalues of the rotation modes, the largest first, in units of 1/τ; a complex
 *     pair stands twice
 * @param size the mean |λ| of the rotation modes: how far the disorder has moved them from 0
 * @param dominance the eigenvalue of the dominance mode
 * @param unstable the number of unstable directions
 * @param published what the published rule would report
 */
public record Splitting(
        double strength,
        List<Double> rotations,
        double size,
        OptionalDouble dominance,
        int unstable,
        PublishedRule published) {

    public Splitting {
        rotations = List.copyOf(rotations);
    }

    public static Splitting of(double strength, Spectrum spectrum) {
        List<Mode> rotations = spectrum.all(ModeKind.ROTATION).stream()
                .flatMap(mode -> mode.imaginary() == 0.0 ? Stream.of(mode) : Stream.of(mode, mode))
                .toList();
        return new Splitting(
                strength,
                rotations.stream().map(Mode::real).toList(),
                rotations.stream()
                        .mapToDouble(mode -> Math.hypot(mode.real(), mode.imaginary()))
                        .average()
                        .orElse(0.0),
                spectrum.dominance(),
                spectrum.unstable(),
                PublishedRule.of(spectrum));
    }
}
