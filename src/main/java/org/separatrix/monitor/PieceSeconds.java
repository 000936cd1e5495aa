package org.separatrix.monitor;

import org.jspecify.annotations.Nullable;
import org.separatrix.study.Cost;

/**
 * What pieces of one kind take, learnt from those that are done. With t the ticks and w the work of a piece, its seconds are
 * taken to be y = a t + b w with a, b ≥ 0, fitted by least squares of the relative errors; later pieces count more.
 *
 * <p>What all open pieces take lies between the two ends where ticks or work alone decide, whatever a and b are: where the
 * pieces so far cannot tell the two apart, that is the interval.
 */
final class PieceSeconds {

    /** Errors come in spells of about so many pieces: a machine is slow for a while, not for a piece. */
    private static final double SPELL = 10.0;

    /** Beyond the scatter: no law is exact over a wide range of sizes. */
    private static final double LEAST_ERROR = 0.1;

    private static final int FEWEST = 4;
    private static final double MEMORY = 0.5;
    private static final double AT_LEAST_REMEMBERED = 30.0;

    /** By how much a kind that was not measured may differ from those that were. */
    private static final double OTHER_KIND = 4.0;

    private static final double SINGULAR = 1e-9;

    private double openTicks;
    private double openWork;
    private long openPieces;
    private @Nullable Cost last;

    private long measured;
    private double seconds;
    private double ticks;
    private double work;
    private double tt;
    private double tw;
    private double ww;
    private double ty;
    private double wy;
    private double weights;
    private double squares;

    void open(Cost cost) {
        openTicks += cost.ticks();
        openWork += cost.work();
        openPieces++;
        last = cost;
    }

    void close(Cost cost) {
        openTicks = Math.max(0.0, openTicks - cost.ticks());
        openWork = Math.max(0.0, openWork - cost.work());
        openPieces = Math.max(0, openPieces - 1);
        if (openPieces == 0) {
            openTicks = 0.0;
            openWork = 0.0;
        }
    }

    void measure(Cost cost, double took) {
        double expected = measured < FEWEST ? took : Math.max(took / 20.0, predicted(cost.ticks(), cost.work()));
        double keep = 1.0 - 1.0 / (AT_LEAST_REMEMBERED + MEMORY * measured);
        double weight = 1.0 / (expected * expected);
        double error = (took - expected) / expected;
        measured++;
        seconds = keep * seconds + took;
        ticks = keep * ticks + cost.ticks();
        work = keep * work + cost.work();
        tt = keep * tt + weight * cost.ticks() * cost.ticks();
        tw = keep * tw + weight * cost.ticks() * cost.work();
        ww = keep * ww + weight * cost.work() * cost.work();
        ty = keep * ty + weight * cost.ticks() * took;
        wy = keep * wy + weight * cost.work() * took;
        weights = keep * weights + 1.0;
        squares = keep * squares + error * error;
    }

    double measuredSeconds() {
        return measured >= FEWEST ? seconds : 0.0;
    }

    double measuredWork() {
        return measured >= FEWEST ? work : 0.0;
    }

    private boolean tellsApart() {
        return tt * ww - tw * tw > SINGULAR * tt * ww;
    }

    private double predicted(double ofTicks, double ofWork) {
        if (!tellsApart()) {
            return wy / ww * ofWork;
        }
        double det = tt * ww - tw * tw;
        double a = (ty * ww - wy * tw) / det;
        double b = (wy * tt - ty * tw) / det;
        if (a < 0.0) {
            return wy / ww * ofWork;
        }
        return b < 0.0 ? ty / tt * ofTicks : a * ofTicks + b * ofWork;
    }

    /** The seconds of the last of the open pieces. */
    double lastPiece(double ratio) {
        if (openPieces == 0 || last == null) {
            return 0.0;
        }
        return measured < FEWEST ? ratio * last.work() : predicted(last.ticks(), last.work());
    }

    /**
     * The seconds that all open pieces take.
     *
     * @param ratio seconds a unit of work over all kinds, for one that was not measured
     */
    TimeLeft.Left open(double ratio) {
        if (openPieces == 0) {
            return new TimeLeft.Left(0.0, 0.0, 0.0);
        }
        if (measured < FEWEST) {
            double guess = ratio * openWork;
            return new TimeLeft.Left(guess, guess / OTHER_KIND, guess * OTHER_KIND);
        }
        double byTicks = seconds * openTicks / ticks;
        double byWork = seconds * openWork / work;
        double error = LEAST_ERROR + 2.0 * Math.sqrt(SPELL * squares) / weights;
        double least = Math.min(byTicks, byWork) * Math.max(0.25, 1.0 - error);
        double most = Math.max(byTicks, byWork) * (1.0 + error);
        if (!tellsApart()) {
            double middle = Math.sqrt(byTicks * byWork);
            return new TimeLeft.Left(middle, least, most);
        }
        double middle = Math.max(least, Math.min(most, predicted(openTicks, openWork)));
        double half = 2.0 * standardError() + LEAST_ERROR * middle;
        return new TimeLeft.Left(
                middle,
                Math.max(Math.min(least, middle), middle - half),
                Math.min(Math.max(most, middle), middle + half));
    }

    /** Of the prediction. */
    private double standardError() {
        double det = tt * ww - tw * tw;
        double variance = SPELL * squares / Math.max(1.0, weights);
        double form = (openTicks * openTicks * ww - 2.0 * openTicks * openWork * tw + openWork * openWork * tt) / det;
        return Math.sqrt(Math.max(0.0, variance * form));
    }
}
