package org.separatrix.spectrum.equations;

/**
 * How exactly the fixed points of a family are solved for.
 *
 * @param steps Newton takes no more than these for a point, 1 to 1000
 * @param tolerance a point is accepted where no rate changes faster than this, in units of rate per τ, 1e-14 to 1e-8
 */
public record NewtonOptions(int steps, double tolerance) {

    public static final int MOST_STEPS = 1000;
    public static final double FINEST = 1e-14;
    public static final double COARSEST = 1e-8;

    public static final NewtonOptions STANDARD = new NewtonOptions(20, 1e-12);

    public NewtonOptions {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new SpectrumException("Newton's method in " + steps + " steps: allowed is 1 to " + MOST_STEPS);
        }
        if (!(FINEST <= tolerance && tolerance <= COARSEST)) {
            throw new SpectrumException(
                    "a tolerance of " + tolerance + " per tau: allowed is " + FINEST + " to " + COARSEST);
        }
    }
}
