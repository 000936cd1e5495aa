package org.separatrix.spectrum.equations;

/**
 * Where on the lattice of preferred angles a bump is centred. A ring of N neurons pins its bump: only bumps centred on a
 * neuron or midway between two are fixed points, and with a steep transfer function their eigenvalues differ.
 */
public enum LatticeSite {
    ON_NEURON(0.0),
    BETWEEN_NEURONS(0.5);

    private final double offset;

    LatticeSite(double offset) {
        this.offset = offset;
    }

    /** How far the centre lies above the neuron below it, in lattice spacings. */
    public double offset() {
        return offset;
    }

    /** The site of this kind nearest to an angle, radians in [−π, π]. */
    double nearest(double angle, int neurons) {
        double spacing = 2.0 * Math.PI / neurons;
        double steps = Math.rint((angle + Math.PI) / spacing - offset) + offset;
        return Math.IEEEremainder(-Math.PI + steps * spacing, 2.0 * Math.PI);
    }
}
