package org.separatrix.spectrum.modes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.separatrix.numerics.linear.Eigenmode;
import org.separatrix.numerics.linear.Eigenmodes;
import org.separatrix.numerics.linear.Matrix;
import org.separatrix.numerics.linear.SymmetricMatrix;
import org.separatrix.numerics.linear.Vectors;
import org.separatrix.spectrum.equations.RateEquations;
import org.separatrix.spectrum.equilibria.BumpFrame;
import org.separatrix.spectrum.equilibria.FixedPoint;

/**
 * Names the modes of a fixed point by what they overlap with, never by the size of their eigenvalue.
 *
 * <p>With unit vectors t_k along the rotation of ring k, u_k and c_k along the responses of its level and of the height of
 * its bump ({@link BumpFrame}), and a_k = ⟨u_k, v⟩, b_k = ⟨c_k, v⟩, the overlaps of a mode v are
 *
 * <pre>
 *   rotation²  = Σ_k ⟨t_k, v⟩²
 *   dominance² = Σ_k (a_k − ā)² + Σ_k (b_k − b̄)²,   common² = K (ā² + b̄²)
 * </pre>
 *
 * Inside an eigenvalue of multiplicity above one the vectors are first turned to those that overlap most.
 */
public final class ModeClassifier {

    /** Closer eigenvalues count as one, so that their vectors may be turned: this decides no name. */
    private static final double DEGENERATE = 1e-7;

    private final RateEquations equations;
    private final int rings;
    private final int neurons;
    private final List<BumpFrame> frames;

    ModeClassifier(RateEquations equations, FixedPoint point) {
        this.equations = equations;
        rings = equations.scenario().model().rings();
        neurons = equations.scenario().model().neurons();
        frames = IntStream.range(0, rings)
                .mapToObj(k -> BumpFrame.of(equations, point, k))
                .toList();
    }

    public static Spectrum classify(RateEquations equations, FixedPoint point) {
        Eigenmodes eigenmodes = equations.eigenmodes(point.coordinates());
        ModeClassifier classifier = new ModeClassifier(equations, point);
        return new Spectrum(
                classifier.named(classifier.turned(eigenmodes.leading())), eigenmodes.real(), eigenmodes.imaginary());
    }

    private List<Mode> named(List<Eigenmode> eigenmodes) {
        Set<Eigenmode> neutral = neutral(eigenmodes);
        return eigenmodes.stream().map(e -> named(e, neutral.contains(e))).toList();
    }

    private Mode named(Eigenmode e, boolean neutral) {
        double rotation = 0.0;
        double pattern = 0.0;
        List<Participation> participation = new ArrayList<>();
        for (int k = 0; k < rings; k++) {
            BumpFrame frame = frames.get(k);
            double turning = square(e, k, frame.rotation());
            double uniform = square(e, k, frame.uniform());
            double cosine = square(e, k, frame.cosine());
            double sine = square(e, k, frame.sine());
            double all = power(e, k);
            rotation += turning;
            pattern += frame.bump() ? 0.0 : all - uniform;
            participation.add(new Participation(
                    Math.sqrt(uniform),
                    Math.sqrt(cosine),
                    Math.sqrt(sine),
                    Math.sqrt(Math.max(0.0, all - uniform - cosine - sine))));
        }
        double dominance = Math.max(0.0, contrast(e.vector(), e.vector()) + contrast(e.quadrature(), e.quadrature()));
        double common = common(e.vector()) + common(e.quadrature());
        return new Mode(
                e.real(),
                e.imaginary(),
                kind(rotation, pattern, dominance, common),
                neutral,
                Math.sqrt(rotation),
                Math.sqrt(dominance),
                participation,
                e.vector());
    }

    private static ModeKind kind(double rotation, double pattern, double dominance, double common) {
        double height = dominance + common;
        double other = 1.0 - rotation - pattern - height;
        double largest = Math.max(Math.max(rotation, pattern), Math.max(height, other));
        if (largest == rotation) {
            return ModeKind.ROTATION;
        } else if (largest == pattern) {
            return ModeKind.PATTERN;
        } else if (largest == height) {
            return dominance >= common ? ModeKind.DOMINANCE : ModeKind.COMMON;
        }
        return ModeKind.OTHER;
    }

    /** As many modes as there are neutral directions: those that overlap most with them. */
    private Set<Eigenmode> neutral(List<Eigenmode> modes) {
        List<double[]> directions = NeutralDirections.of(equations.scenario(), frames);
        return new HashSet<>(modes.stream()
                .sorted(Comparator.comparingDouble((Eigenmode e) -> -directions.stream()
                        .mapToDouble(d -> squared(Vectors.dot(d, e.vector())))
                        .sum()))
                .limit(directions.size())
                .toList());
    }

    private List<Eigenmode> turned(List<Eigenmode> modes) {
        List<Eigenmode> turned = new ArrayList<>();
        int first = 0;
        while (first < modes.size()) {
            int last = first + 1;
            while (last < modes.size() && degenerate(modes.get(last - 1), modes.get(last))) {
                last++;
            }
            turned.addAll(last - first == 1 ? modes.subList(first, last) : aligned(modes.subList(first, last)));
            first = last;
        }
        return turned;
    }

    private static boolean degenerate(Eigenmode a, Eigenmode b) {
        return a.imaginary() == 0.0 && b.imaginary() == 0.0 && a.real() - b.real() < DEGENERATE;
    }

    /** The eigenvectors of Vᵀ Q V, where Q weighs rotations (each ring apart) above dominance. */
    private List<Eigenmode> aligned(List<Eigenmode> cluster) {
        List<double[]> basis = orthonormal(cluster);
        int m = basis.size();
        Matrix overlap = new Matrix(m, m);
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                double value = contrast(basis.get(a), basis.get(b));
                for (int k = 0; k < rings; k++) {
                    double[] rotation = frames.get(k).rotation();
                    value += (2.0 + rings - k)
                            * component(basis.get(a), k, rotation)
                            * component(basis.get(b), k, rotation);
                }
                overlap.set(a, b, value);
            }
        }
        List<Eigenmode> turned = new ArrayList<>();
        for (SymmetricMatrix.Eigenpair pair : SymmetricMatrix.descendingEigenpairs(overlap)) {
            double eigenvalue = 0.0;
            for (int a = 0; a < m; a++) {
                eigenvalue +=
                        pair.vector()[a] * pair.vector()[a] * cluster.get(a).real();
            }
            turned.add(Eigenmode.real(eigenvalue, combined(basis, pair.vector())));
        }
        return turned;
    }

    private static List<double[]> orthonormal(List<Eigenmode> cluster) {
        List<double[]> basis = new ArrayList<>();
        for (Eigenmode mode : cluster) {
            double[] vector = mode.vector().clone();
            for (double[] earlier : basis) {
                double overlap = Vectors.dot(earlier, vector);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= overlap * earlier[i];
                }
            }
            basis.add(Vectors.unit(vector));
        }
        return basis;
    }

    private static double[] combined(List<double[]> basis, double[] weights) {
        double[] combined = new double[basis.get(0).length];
        for (int a = 0; a < weights.length; a++) {
            for (int i = 0; i < combined.length; i++) {
                combined[i] += weights[a] * basis.get(a)[i];
            }
        }
        return combined;
    }

    /** Σ_k (a_k − ā)(a′_k − ā′) + Σ_k (b_k − b̄)(b′_k − b̄′), the height of rings with a bump only. */
    private double contrast(double[] v, double[] w) {
        double[] sums = new double[5];
        for (int k = 0; k < rings; k++) {
            BumpFrame frame = frames.get(k);
            double a = component(v, k, frame.level());
            double b = component(v, k, frame.height());
            double otherA = component(w, k, frame.level());
            double otherB = component(w, k, frame.height());
            sums[0] += a * otherA + b * otherB;
            sums[1] += a;
            sums[2] += otherA;
            sums[3] += b;
            sums[4] += otherB;
        }
        return sums[0] - (sums[1] * sums[2] + sums[3] * sums[4]) / rings;
    }

    private double common(double[] v) {
        double a = 0.0;
        double b = 0.0;
        for (int k = 0; k < rings; k++) {
            a += component(v, k, frames.get(k).level());
            b += component(v, k, frames.get(k).height());
        }
        return (a * a + b * b) / rings;
    }

    private double component(double[] v, int ring, double[] direction) {
        double sum = 0.0;
        for (int i = 0; i < neurons; i++) {
            sum += v[ring * neurons + i] * direction[i];
        }
        return sum;
    }

    private double square(Eigenmode e, int ring, double[] direction) {
        return squared(component(e.vector(), ring, direction)) + squared(component(e.quadrature(), ring, direction));
    }

    private double power(Eigenmode e, int ring) {
        double sum = 0.0;
        for (int i = ring * neurons; i < (ring + 1) * neurons; i++) {
            sum += squared(e.vector()[i]) + squared(e.quadrature()[i]);
        }
        return sum;
    }

    private static double squared(double x) {
        return x * x;
    }
}
