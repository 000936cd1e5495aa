package org.separatrix.spectrum.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.SpectrumException;

class RectangleTest {

    private static final ParameterRange CROSS = new ParameterRange(Parameter.CROSS_INHIBITION, 0.2, 0.6);
    private static final ParameterRange BETA = new ParameterRange(Parameter.BETA, 4.0, 6.0);

    @Test
    void containsItsEdgesAndNothingBeyond() {
        Rectangle rectangle = new Rectangle(CROSS, BETA);
        assertTrue(rectangle.contains(0.2, 6.0));
        assertFalse(rectangle.contains(0.2, 6.1));
        assertFalse(rectangle.contains(0.1, 6.0));
        assertTrue(rectangle.turned().contains(6.0, 0.2));
    }

    @Test
    void refusesWhatIsNoRectangle() {
        assertEquals(
                "a plane of model.J-cross and itself is none",
                assertThrows(SpectrumException.class, () -> new Rectangle(CROSS, CROSS))
                        .getMessage());
        assertEquals(
                "from 0.6 to 0.6 there is no model.J-cross",
                assertThrows(SpectrumException.class, () -> new ParameterRange(Parameter.CROSS_INHIBITION, 0.6, 0.6))
                        .getMessage());
    }

    @Test
    void derivesByDifferencesOfAStepThatTheParameterAdmits() {
        double[] slope = new ParameterRange(Parameter.BETA, 0.0, 1.0)
                .derivative(
                        1e-9,
                        beta -> Parameter.BETA.admits(beta)
                                ? Optional.of(new double[] {3.0 * beta})
                                : Optional.empty());
        assertEquals(3.0, slope[0], 1e-9);
    }
}
