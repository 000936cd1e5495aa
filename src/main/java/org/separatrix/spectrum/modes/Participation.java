package org.separatrix.spectrum.modes;

/**
 * How much of a mode of unit norm lies in each Fourier component of one ring, in the frame of its bump; the squares of all
 * components of all rings add to 1.
 *
 * @param uniform the mean
 * @param cosine cos(θ − φ): the height of the bump
 * @param sine sin(θ − φ): its position
 * @param higher everything else
 */
public record Participation(double uniform, double cosine, double sine, double higher) {

    /** The same components of several rings together. */
    static Participation together(Iterable<Participation> rings) {
        double[] squares = new double[4];
        for (Participation p : rings) {
            squares[0] += p.uniform * p.uniform;
            squares[1] += p.cosine * p.cosine;
            squares[2] += p.sine * p.sine;
            squares[3] += p.higher * p.higher;
        }
        return new Participation(
                Math.sqrt(squares[0]), Math.sqrt(squares[1]), Math.sqrt(squares[2]), Math.sqrt(squares[3]));
    }
}
