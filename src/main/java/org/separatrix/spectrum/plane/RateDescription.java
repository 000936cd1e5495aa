package org.separatrix.spectrum.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.separatrix.numerics.linear.Eigenvalue;
import org.separatrix.numerics.linear.Eigenvalues;
import org.separatrix.numerics.linear.LinearSystem;
import org.separatrix.numerics.linear.Vectors;

/** What is said of the points of a curve of disordered rings. */
record RateDescription(DisorderedPlane plane, CurveKind kind) {

    /** Empty where the normal form has no coefficient: at a Bogdanov–Takens point. */
    Optional<CurvePoint> of(CurveFollower.Node node) {
        return kind == CurveKind.HOPF
                ? ofHopf((RateHopf) node.set(), node.u())
                : ((RateFold) node.set()).critical(node.u()).map(at -> ofFold(node.u(), at));
    }

    private Optional<CurvePoint> ofHopf(RateHopf set, double[] u) {
        return set.critical(u).flatMap(HopfForm::of).map(form -> {
            double coefficient = form.cubic();
            double rate = crossing(u, form);
            int growing = growing(form.expansion(), form.frequency(), 2);
            return point(
                    u,
                    coefficient,
                    coefficient < 0.0 ? "supercritical" : "subcritical",
                    growing + (rate < 0.0 ? 2 : 0),
                    growing + (rate > 0.0 ? 2 : 0));
        });
    }

    private CurvePoint ofFold(double[] u, RateFold.Critical at) {
        int growing = growing(at.expansion(), 0.0, 1);
        return point(u, at.quadratic() / at.overlap(), "fold", growing, growing + 1);
    }

    private CurvePoint point(double[] u, double coefficient, String criticality, int before, int after) {
        int n = plane.unknowns();
        return new CurvePoint(u[n], u[n + 1], means(u), amplitudes(u), coefficient, criticality, before, after);
    }

    /** The point at which a curve ends, with what is said of that beside it. */
    CurvePoint end(double[] u, CurvePoint beside) {
        return point(u, beside.coefficient(), beside.criticality(), beside.unstableBefore(), beside.unstableAfter());
    }

    /** How many directions grow beside the critical ones, which are those nearest to ±iω. */
    private static int growing(RateExpansion at, double frequency, int critical) {
        List<Eigenvalue> values = new ArrayList<>(Eigenvalues.of(at.balanced()).values());
        values.sort(
                Comparator.comparingDouble(value -> Math.hypot(value.real(), Math.abs(value.imaginary()) - frequency)));
        return (int) values.stream()
                .skip(critical)
                .filter(value -> value.real() > 0.0)
                .count();
    }

    /** How fast the real part of the pair rises with the first parameter along the state. */
    private double crossing(double[] u, HopfForm form) {
        int n = plane.unknowns();
        RateExpansion at = form.expansion();
        double[] slopes = plane.rectangle().first().derivative(u[n], p -> plane.rings(p, u[n + 1])
                .map(rings -> images(rings.at(at.rates()), form)));
        double[] along = LinearSystem.solve(at.jacobian(), Arrays.copyOf(slopes, n))
                .map(x -> Arrays.stream(x).map(value -> -value).toArray())
                .orElse(new double[n]);
        return form.realPart(part -> {
            double[] change = at.second(along, form.q()[part]);
            for (int i = 0; i < n; i++) {
                change[i] += slopes[(1 + part) * n + i];
            }
            return change;
        });
    }

    /** F, and J times the real and the imaginary part of the critical direction. */
    private static double[] images(RateExpansion at, HopfForm form) {
        double[] residual = at.residual();
        int n = residual.length;
        double[] images = Arrays.copyOf(residual, 3 * n);
        System.arraycopy(at.first(form.q()[0]), 0, images, n, n);
        System.arraycopy(at.first(form.q()[1]), 0, images, 2 * n, n);
        return images;
    }

    /** The mean rate of each ring. */
    List<Double> means(double[] u) {
        return byRing(ring -> Arrays.stream(u, ring * plane.neurons(), (ring + 1) * plane.neurons())
                .average()
                .orElseThrow());
    }

    /** The first Fourier amplitude of each ring. */
    List<Double> amplitudes(double[] u) {
        return byRing(ring -> {
            double[] sum = new double[2];
            for (int i = 0; i < plane.neurons(); i++) {
                double angle = plane.scenario().model().preferredAngle(i);
                sum[0] += u[ring * plane.neurons() + i] * Math.cos(angle);
                sum[1] += u[ring * plane.neurons() + i] * Math.sin(angle);
            }
            return Vectors.norm(sum) / plane.neurons();
        });
    }

    private List<Double> byRing(IntToDoubleFunction of) {
        return IntStream.range(0, plane.rings()).mapToDouble(of).boxed().toList();
    }
}
