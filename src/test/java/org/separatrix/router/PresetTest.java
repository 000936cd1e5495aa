package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.separatrix.numerics.Kernel;

class PresetTest {

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isARouterWithUnitRelativeInhibition(Preset preset) {
        assertEquals(1.0, preset.model().relativeInhibition());
        TokenProtocol brief = preset.protocol().withDwell(2);
        StreamRange range = new StreamRange(1L, 0L, 0L, 2);
        double[][] rates = Routers.rates(Kernel.best(), preset.model(), brief, range, 2);
        assertEquals(preset.model().experts() * 2, rates[0].length);
    }
}
