package org.separatrix.spectrum.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of special points whose curves are followed through a plane. */
public enum CurveKind {
    /** Coexistence loses its exchange symmetry: a pitchfork for two rings, a branch point for more. */
    DOMINANCE("dominance", "coexistence loses its symmetry under exchange of the rings"),
    /** Coexistence ends in a fold. */
    FOLD("fold", "coexistence ends in a fold"),
    /** Silence becomes unstable to bumps. */
    TURING("turing", "rings without bump become unstable to one"),
    /** The winner, or a driven ring beside others without bump, ends in a fold. */
    WINNER_FOLD("winner-fold", "the state of one winner ends in a fold"),
    /** The losers become unstable to bumps. */
    WINNER_TURING("winner-turing", "the losers beside a winner become unstable to bumps"),
    /** One ring with a bump of its own height beside the others with theirs: a fold. */
    ASYMMETRIC_FOLD("asymmetric-fold", "the state with bumps of two heights ends in a fold"),
    /** The K − 1 bumps of one height lose their exchange symmetry, K ≥ 3. */
    ASYMMETRIC_SPLITTING("asymmetric-splitting", "the bumps of one height lose their symmetry beside another"),
    /** K − 1 bumps of one height beside one ring without, K ≥ 3: a fold. */
    SEVERAL_FOLD("several-fold", "the state in which all rings but one hold bumps ends in a fold"),
    /** These bumps lose their exchange symmetry. */
    SEVERAL_DOMINANCE("several-dominance", "the bumps lose their symmetry beside a ring without"),
    /** The ring without bump becomes unstable to one. */
    SEVERAL_TURING("several-turing", "the only ring without bump becomes unstable to one"),
    /** A state of rings under different drives, which all hold bumps, ends in a fold. */
    DRIVEN_FOLD("driven-fold", "a state of rings under different drives ends in a fold"),
    /** A pair of complex eigenvalues: only where cross-inhibition is disordered. */
    HOPF("hopf", "a state begins to oscillate");

    /** How the rings of a plane are driven. */
    enum Drive {
        NONE,
        ALIKE,
        /** One ring is driven, the others are not. */
        ONE_ALONE,
        /** All are driven, one of them differently. */
        ONE_APART;

        /** Whether one ring is driven differently from the others. */
        boolean differs() {
            return this == ONE_ALONE || this == ONE_APART;
        }
    }

    private final String label;
    private final String meaning;

    CurveKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The name in experiment files and tables. */
    public String label() {
        return label;
    }

    /** What happens at such a point, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether such points can occur in a plane at all, by the number of its rings and their drives. */
    public boolean occursIn(Plane plane) {
        return frame(plane.rings(), plane.drive()).isPresent();
    }

    /** Whether a state of this kind merges with another one and ends. */
    boolean isFold() {
        return this == FOLD
                || this == WINNER_FOLD
                || this == ASYMMETRIC_FOLD
                || this == SEVERAL_FOLD
                || this == DRIVEN_FOLD;
    }

    /** The spaces of this kind for so many rings; empty where it cannot occur. */
    Optional<Frame> frame(int rings, Drive drive) {
        boolean free = drive == Drive.NONE;
        boolean othersFree = free || drive == Drive.ONE_ALONE;
        boolean several = rings > 1;
        boolean occurs =
                switch (this) {
                    case FOLD -> !drive.differs();
                    case DOMINANCE, ASYMMETRIC_FOLD -> several && !drive.differs();
                    case TURING -> free;
                    case WINNER_FOLD, WINNER_TURING -> several && othersFree;
                    case ASYMMETRIC_SPLITTING, SEVERAL_FOLD, SEVERAL_DOMINANCE, SEVERAL_TURING -> rings > 2 && free;
                    case DRIVEN_FOLD -> several && drive.differs();
                    // The weights are symmetric.
                    case HOPF -> false;
                };
        return occurs ? Optional.of(frame(rings, free, othersFree)) : Optional.empty();
    }

    /**
     * @param free whether no ring is driven: a bump then vanishes into its own mirror image
     * @param othersFree whether the rings but the first are not
     */
    private Frame frame(int rings, boolean free, boolean othersFree) {
        int others = rings - 1;
        int[] all = {rings};
        int[] oneApart = {1, others};
        double share = -1.0 / others;
        List<double[]> noSides = List.of();
        return switch (this) {
            case FOLD ->
                new Frame(
                        all, units(2, 0, 1), new boolean[] {false, true}, units(2, 0, 1), free ? units(2, 1) : noSides);
            case TURING -> new Frame(all, units(2, 0), new boolean[] {false}, units(2, 1), noSides);
            case DOMINANCE ->
                new Frame(
                        oneApart,
                        List.of(new double[] {1, 0, 1, 0}, new double[] {0, 1, 0, 1}),
                        new boolean[] {false, true},
                        List.of(new double[] {1, 0, share, 0}, new double[] {0, 1, 0, share}),
                        free ? units(2, 1) : noSides);
            case WINNER_FOLD -> besideSilence(oneApart, free);
            case WINNER_TURING ->
                new Frame(
                        oneApart,
                        units(4, 0, 1, 2),
                        new boolean[] {false, true, false},
                        units(4, 3),
                        free ? units(3, 1) : noSides);
            case ASYMMETRIC_FOLD ->
                new Frame(
                        oneApart,
                        units(4, 0, 1, 2, 3),
                        new boolean[] {false, true, false, true},
                        units(4, 0, 1, 2, 3),
                        asymmetric(free));
            case ASYMMETRIC_SPLITTING -> {
                double rest = -1.0 / (rings - 2);
                yield new Frame(
                        new int[] {1, 1, rings - 2},
                        List.of(
                                new double[] {1, 0, 0, 0, 0, 0},
                                new double[] {0, 1, 0, 0, 0, 0},
                                new double[] {0, 0, 1, 0, 1, 0},
                                new double[] {0, 0, 0, 1, 0, 1}),
                        new boolean[] {false, true, false, true},
                        List.of(new double[] {0, 0, 1, 0, rest, 0}, new double[] {0, 0, 0, 1, 0, rest}),
                        asymmetric(free));
            }
            case SEVERAL_FOLD -> ofBumps(others, rings);
            case SEVERAL_TURING ->
                new Frame(
                        new int[] {others, 1},
                        units(4, 0, 1, 2),
                        new boolean[] {false, true, false},
                        units(4, 3),
                        units(3, 1));
            case SEVERAL_DOMINANCE -> {
                double rest = -1.0 / (rings - 2);
                yield new Frame(
                        new int[] {1, rings - 2, 1},
                        List.of(new double[] {1, 0, 1, 0, 0, 0}, new double[] {0, 1, 0, 1, 0, 0}, new double[] {
                            0, 0, 0, 0, 1, 0
                        }),
                        new boolean[] {false, true, false},
                        List.of(new double[] {1, 0, rest, 0, 0, 0}, new double[] {0, 1, 0, rest, 0, 0}),
                        units(3, 1));
            }
            case DRIVEN_FOLD ->
                new Frame(
                        oneApart,
                        units(4, 0, 1, 2, 3),
                        new boolean[] {false, true, false, true},
                        units(4, 0, 1, 2, 3),
                        othersFree ? units(4, 3) : noSides);
            case HOPF -> throw new IllegalStateException("clean rings have no Hopf points");
        };
    }

    /**
     * The states in which so many rings hold bumps of one height and the others none.
     *
     * @param bumps from 1 to one less than there are rings, which are not driven
     */
    static Frame ofBumps(int bumps, int rings) {
        return besideSilence(new int[] {bumps, rings - bumps}, true);
    }

    /** The first group holds bumps, the second none. */
    private static Frame besideSilence(int[] sizes, boolean free) {
        return new Frame(
                sizes,
                units(4, 0, 1, 2),
                new boolean[] {false, true, false},
                units(4, 0, 1, 2),
                free ? units(3, 1) : List.of());
    }

    /** C_1 − C_2 vanishes at coexistence, C_1 or C_2 where a ring loses its bump. */
    private static List<double[]> asymmetric(boolean free) {
        double[] apart = {0, 1, 0, -1};
        return free ? List.of(new double[] {0, 1, 0, 0}, new double[] {0, 0, 0, 1}, apart) : List.of(apart);
    }

    private static List<double[]> units(int size, int... places) {
        return Arrays.stream(places)
                .mapToObj(place -> {
                    double[] unit = new double[size];
                    unit[place] = 1.0;
                    return unit;
                })
                .toList();
    }
}
