package org.separatrix.spectrum.modes;

import java.util.Optional;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * The published way to find "the dominance eigenvalue": drop every |λ| &lt; 1e-3 as Goldstone modes and take the largest of
 * what remains.
 *
 * @param eigenvalue what the rule calls the dominance eigenvalue, in units of 1/τ
 * @param picked what that mode really does
 */
public record PublishedRule(double eigenvalue, ModeKind picked) {

    /** The rule's threshold, in units of 1/τ. */
    public static final double GOLDSTONE = 1e-3;

    static PublishedRule of(Spectrum spectrum) {
        Optional<Mode> first = spectrum.modes().stream()
                .filter(mode -> Math.hypot(mode.real(), mode.imaginary()) >= GOLDSTONE)
                .findFirst();
        return first.map(mode -> new PublishedRule(mode.real(), mode.kind()))
                .orElseThrow(() -> new SpectrumException("the published rule finds no eigenvalue at all"));
    }

    /** Whether the rule took a soft rotation for the dominance mode. */
    public boolean pickedRotation() {
        return picked == ModeKind.ROTATION;
    }
}
