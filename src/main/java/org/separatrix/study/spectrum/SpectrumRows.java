package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.BranchPoint;
import org.separatrix.spectrum.continuation.SpecialPoint;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.modes.Mode;
import org.separatrix.spectrum.modes.ModeKind;
import org.separatrix.spectrum.modes.Participation;
import org.separatrix.spectrum.modes.Spectrum;
import org.separatrix.spectrum.modes.Splitting;
import org.separatrix.spectrum.studies.Barrier;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.spectrum.studies.TurningStudy;
import org.separatrix.study.Notes;
import org.separatrix.tables.ShortestDecimal;
import org.separatrix.tables.TableRows;

/** What spectral studies find, as rows of tables. Eigenvalues are in units of 1/τ, angles in radians. */
public final class SpectrumRows {

    public static final String SPECTRUM = "spectrum.csv";
    public static final String SPECIALS = "specials.csv";
    public static final String MODES = "modes.csv";
    public static final String EIGENVECTORS = "eigenvectors.csv";
    public static final String THRESHOLDS = "thresholds.csv";
    public static final String SPLITTINGS = "splittings.csv";
    public static final String DISORDER = "disorder.csv";
    public static final String BARRIERS = "barriers.csv";

    private static final int EIGENVALUES = 6;

    private SpectrumRows() {}

    /** The points, special points and critical modes of a branch. */
    public static List<TableRows> of(List<Branch> pieces) {
        int rings = pieces.get(0).points().get(0).point().rates().length;
        List<List<String>> points = new ArrayList<>();
        List<List<String>> specials = new ArrayList<>();
        for (Branch branch : pieces) {
            for (int step = 0; step < branch.points().size(); step++) {
                points.add(point(branch, step, branch.points().get(step), rings));
            }
            branch.specials().forEach(special -> specials.add(special(branch, special)));
        }
        return List.of(
                new TableRows(SPECTRUM, pointColumns(rings), points),
                new TableRows(
                        SPECIALS,
                        List.of("branch", "noise", "type", "multiplicity", "value", "low", "high", "lambda"),
                        specials),
                modes(pieces),
                eigenvectors(pieces));
    }

    /** The slow modes of coexistence as patterns on the rings, where it loses its stability or at its end. */
    private static TableRows eigenvectors(List<Branch> pieces) {
        List<List<String>> rows = new ArrayList<>();
        for (Branch branch : pieces) {
            if (branch.kind() == BranchKind.COEXISTENCE) {
                BranchPoint at = branch.points().stream()
                        .filter(point -> !point.stable())
                        .findFirst()
                        .orElse(branch.last());
                for (ModeKind kind : List.of(ModeKind.DOMINANCE, ModeKind.ROTATION)) {
                    at.spectrum().leading(kind).ifPresent(mode -> addVector(rows, branch, at, mode));
                }
            }
        }
        return new TableRows(
                EIGENVECTORS,
                List.of("branch", "noise", "value", "kind", "lambda", "ring", "neuron", "angle", "rate", "component"),
                rows);
    }

    private static void addVector(List<List<String>> rows, Branch branch, BranchPoint at, Mode mode) {
        double[][] rates = at.point().rates();
        for (int ring = 0; ring < rates.length; ring++) {
            int neurons = rates[ring].length;
            for (int i = 0; i < neurons; i++) {
                rows.add(List.of(
                        branch.kind().label(),
                        number(branch.noise()),
                        number(at.value()),
                        word(mode.kind()),
                        number(mode.real()),
                        Integer.toString(ring),
                        Integer.toString(i),
                        number(-Math.PI + 2.0 * Math.PI * i / neurons),
                        number(rates[ring][i]),
                        number(mode.vector()[ring * neurons + i])));
            }
        }
    }

    private static List<String> pointColumns(int rings) {
        List<String> columns =
                new ArrayList<>(List.of("branch", "noise", "step", "value", "unstable", "lambda_dominance"));
        IntStream.range(0, rings).forEach(k -> columns.add("lambda_rotation_" + k));
        for (int e = 1; e <= EIGENVALUES; e++) {
            columns.add("eigenvalue_" + e);
            columns.add("eigenvalue_" + e + "_imag");
        }
        for (String quantity : List.of("mean_", "max_", "amplitude_")) {
            IntStream.range(0, rings).forEach(k -> columns.add(quantity + k));
        }
        columns.add("residual");
        return columns;
    }

    private static List<String> point(Branch branch, int step, BranchPoint at, int rings) {
        Spectrum spectrum = at.spectrum();
        List<String> row = new ArrayList<>(List.of(
                branch.kind().label(),
                number(branch.noise()),
                Integer.toString(step),
                number(at.value()),
                Integer.toString(spectrum.unstable()),
                number(at.dominance())));
        IntStream.range(0, rings).forEach(k -> row.add(number(spectrum.rotation(k))));
        for (int e = 0; e < EIGENVALUES; e++) {
            row.add(number(spectrum.real()[e]));
            row.add(number(spectrum.imaginary()[e]));
        }
        IntStream.range(0, rings).forEach(k -> row.add(number(at.point().mean(k))));
        IntStream.range(0, rings).forEach(k -> row.add(number(at.point().max(k))));
        IntStream.range(0, rings).forEach(k -> row.add(number(at.point().amplitude(k))));
        row.add(number(at.point().residual()));
        return row;
    }

    private static List<String> special(Branch branch, SpecialPoint special) {
        return List.of(
                branch.kind().label(),
                number(branch.noise()),
                special.type().label(),
                Integer.toString(special.multiplicity()),
                number(special.value()),
                number(special.low()),
                number(special.high()),
                number(special.lambda()));
    }

    /** The modes that decay slower than the bulk, at every tenth point of a branch and at its ends. */
    private static TableRows modes(List<Branch> pieces) {
        List<List<String>> rows = new ArrayList<>();
        for (Branch branch : pieces) {
            for (int step = 0; step < branch.points().size(); step++) {
                if (step % 10 == 0 || step == branch.points().size() - 1) {
                    BranchPoint at = branch.points().get(step);
                    for (Mode mode : at.spectrum().modes()) {
                        for (int ring = 0; ring < mode.participation().size(); ring++) {
                            rows.add(mode(branch, step, at, mode, ring));
                        }
                    }
                }
            }
        }
        return new TableRows(
                MODES,
                List.of(
                        "branch",
                        "noise",
                        "step",
                        "value",
                        "kind",
                        "neutral",
                        "lambda",
                        "lambda_imag",
                        "ring",
                        "uniform",
                        "cosine",
                        "sine",
                        "higher",
                        "rotation_overlap",
                        "dominance_overlap"),
                rows);
    }

    private static List<String> mode(Branch branch, int step, BranchPoint at, Mode mode, int ring) {
        Participation of = mode.participation().get(ring);
        return List.of(
                branch.kind().label(),
                number(branch.noise()),
                Integer.toString(step),
                number(at.value()),
                word(mode.kind()),
                Boolean.toString(mode.neutral()),
                number(mode.real()),
                number(mode.imaginary()),
                Integer.toString(ring),
                number(of.uniform()),
                number(of.cosine()),
                number(of.sine()),
                number(of.higher()),
                number(mode.rotation()),
                number(mode.dominance()));
    }

    /** The smallest cues that turn a trial around; a row a pulse, and one for the sustained cue, without duration. */
    public static List<TableRows> of(TurningStudy.Thresholds found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                word(found.start()), "sustained", "", number(found.sustained()), "", number(found.chargeExponent())));
        for (TurningStudy.Pulse pulse : found.pulses()) {
            rows.add(List.of(
                    word(found.start()),
                    "pulse",
                    Integer.toString(pulse.duration()),
                    number(pulse.gain()),
                    number(pulse.charge()),
                    number(found.chargeExponent())));
        }
        return List.of(new TableRows(
                THRESHOLDS, List.of("start", "cue", "duration", "gain", "charge", "charge_exponent"), rows));
    }

    /** What the disorder of one seed does. */
    public static List<TableRows> of(DisorderStudy.Result found) {
        List<List<String>> splittings = new ArrayList<>();
        for (Splitting splitting : found.splittings()) {
            splittings.add(List.of(
                    Long.toString(found.seed()),
                    number(splitting.strength()),
                    number(splitting.size()),
                    number(splitting.rotations().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()),
                    number(splitting.rotations().stream()
                            .mapToDouble(Double::doubleValue)
                            .min()),
                    number(splitting.dominance()),
                    Integer.toString(splitting.unstable()),
                    number(splitting.published().eigenvalue()),
                    word(splitting.published().picked())));
        }
        List<String> end = List.of(
                Long.toString(found.seed()),
                word(found.fate()),
                found.end().map(special -> special.type().label()).orElse(""),
                number(found.end().stream().mapToDouble(SpecialPoint::value).findFirst()));
        return List.of(
                new TableRows(
                        SPLITTINGS,
                        List.of(
                                "seed",
                                "strength",
                                "rotation_size",
                                "rotation_max",
                                "rotation_min",
                                "lambda_dominance",
                                "unstable",
                                "published_eigenvalue",
                                "published_picked"),
                        splittings),
                new TableRows(DISORDER, List.of("seed", "fate", "end", "value"), List.of(end)));
    }

    /** The barrier at one condition; where it is none, or not that of a rare event, a note says why. */
    public static List<TableRows> of(Barrier barrier) {
        List<String> row = new ArrayList<>(List.of(number(barrier.jCross())));
        if (barrier instanceof Barrier.Metastable found) {
            for (double value : new double[] {
                found.height(),
                found.diffusion(),
                found.exponent(),
                found.escapeTime(),
                found.curvature(),
                found.separation()
            }) {
                row.add(number(value));
            }
        } else {
            row.addAll(List.of("", "", "", "", "", ""));
        }
        row.add(word(barrier.verdict()));
        List<TableRows> tables = new ArrayList<>(List.of(new TableRows(
                BARRIERS,
                List.of(
                        "J_cross",
                        "height",
                        "diffusion",
                        "exponent",
                        "escape_time",
                        "curvature",
                        "separation",
                        "verdict"),
                List.of(row))));
        if (barrier.verdict() != Barrier.Verdict.RARE) {
            tables.addAll(Notes.of("barrier", barrier.statement()));
        }
        return tables;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return ShortestDecimal.of(value);
    }
}
