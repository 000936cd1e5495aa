package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.ring.Transfer;
import org.separatrix.spectrum.equations.Activation;
import org.separatrix.spectrum.equations.ActivationDerivatives;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;

/**
 * Clean rings over a rectangle of two parameters. Not thread-safe: it keeps what the equations of its latest point
 * may share with those of the next.
 */
public final class Plane {

    /** An activation and what it is one of. */
    private record Known(Transfer transfer, double noise, ActivationDerivatives activation) {}

    private final Scenario scenario;
    private final Rectangle rectangle;
    private final CurveKind.Drive drive;
    private final int apart;
    private Lattice lattice;
    private Known known;

    /**
     * @param scenario everything else: clean rings under mean-field coupling
     */
    public Plane(Scenario scenario, Rectangle rectangle) {
        requireAlike(scenario.clean() && !scenario.structured() && !scenario.anchored(), "mean-field coupled rings");
        requireMeaning(scenario, rectangle.first().parameter());
        requireMeaning(scenario, rectangle.second().parameter());
        this.scenario = scenario;
        this.rectangle = rectangle;
        lattice = Lattice.of(scenario);
        known = known(scenario);
        double[] gains = IntStream.range(0, scenario.model().rings())
                .mapToDouble(this::gain)
                .toArray();
        boolean alike = Arrays.stream(gains).distinct().count() == 1;
        boolean none = Arrays.stream(gains).allMatch(gain -> gain == 0.0);
        apart = alike ? 0 : apart(gains);
        drive = none ? CurveKind.Drive.NONE : alike ? CurveKind.Drive.ALIKE : differing(gains);
    }

    private CurveKind.Drive differing(double[] gains) {
        return gains[apart == 0 ? 1 : 0] == 0.0 ? CurveKind.Drive.ONE_ALONE : CurveKind.Drive.ONE_APART;
    }

    private static void requireMeaning(Scenario scenario, Parameter parameter) {
        requireAlike(
                parameter.keepsRingsClean(),
                "rings that stay clean and mean-field coupled, which " + parameter.key() + " changes");
        if (parameter.equals(Parameter.NOISE) && scenario.dynamics() == Dynamics.NOISE_FREE) {
            throw new SpectrumException("nothing depends on model.noise without spectrum.noise-averaged = true");
        }
    }

    private static void requireAlike(boolean holds, String what) {
        if (!holds) {
            throw new SpectrumException("curves in a plane are those of " + what);
        }
    }

    /** The scenario at a point of the plane; empty where a parameter may not have that value. */
    Optional<Scenario> at(double p, double s) {
        return rectangle.set(scenario, p, s);
    }

    int rings() {
        return scenario.model().rings();
    }

    /** The most that a rate can be. */
    double mostRate() {
        return scenario.transfer().mostRate();
    }

    CurveKind.Drive drive() {
        return drive;
    }

    /** The gain of a ring in the middle of the plane: there no gain that is a parameter is accidentally 0. */
    private double gain(int ring) {
        return at(rectangle.first().at(0.43), rectangle.second().at(0.43))
                .orElse(scenario)
                .drives()
                .gain(ring);
    }

    /** The ring that is driven differently from all others. */
    private static int apart(double[] gains) {
        return IntStream.range(0, gains.length)
                .filter(ring -> IntStream.range(0, gains.length)
                                .filter(other -> other != ring)
                                .mapToDouble(other -> gains[other])
                                .distinct()
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow(() -> new SpectrumException(
                        "curves in a plane allow one ring under another drive than the others, not more"));
    }

    /** The equations of a point of the plane; empty where a parameter may not have that value. */
    Optional<GroupedRings> rings(Frame frame, double p, double s) {
        return at(p, s).map(there -> {
            if (lattice.kappa() != there.model().kappa()) {
                lattice = Lattice.of(there);
            }
            double noise = Activation.noise(there.model(), there.dynamics());
            if (known.noise != noise || !known.transfer.equals(there.transfer())) {
                known = known(there);
            }
            return new GroupedRings(there, frame.sizes(), firsts(frame), lattice, known.activation);
        });
    }

    private static Known known(Scenario scenario) {
        double noise = Activation.noise(scenario.model(), scenario.dynamics());
        return new Known(scenario.transfer(), noise, ActivationDerivatives.of(scenario.transfer(), noise));
    }

    /** The same rectangle with its axes exchanged. */
    Plane turned() {
        return new Plane(scenario, rectangle.turned());
    }

    /** A ring of each group. The ring apart, if there is one, is the first group. */
    private int[] firsts(Frame frame) {
        int[] firsts = new int[frame.sizes().length];
        for (int g = 0; g < firsts.length; g++) {
            firsts[g] = g == 0 ? apart : apart == 0 ? 1 : 0;
        }
        return firsts;
    }

    /** The group of each ring. */
    int[] groups(Frame frame) {
        int[] groups = new int[rings()];
        int[] left = frame.sizes().clone();
        groups[apart] = 0;
        left[0]--;
        int group = 0;
        for (int ring = 0; ring < groups.length; ring++) {
            if (ring != apart) {
                while (left[group] == 0) {
                    group++;
                }
                groups[ring] = group;
                left[group]--;
            }
        }
        return groups;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Rectangle rectangle() {
        return rectangle;
    }
}
