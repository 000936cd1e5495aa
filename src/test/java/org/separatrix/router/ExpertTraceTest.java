package org.separatrix.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

class ExpertTraceTest {

    private static final double ROUNDING = 0x1p-43;
    private static final RouterModel MODEL = RouterModel.of(64, 8);
    private static final TokenProtocol PROTOCOL = TokenProtocol.REFERENCE.withTokens(new Tokens.Ar1(0.9), 3, 0);

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "3, 4"})
    void watchesExpertByExpertWhatTheGroupsCompute(int delay, int groups) {
        TrialRange whole = new TrialRange(11L, 2L, 0L, 5);
        TrialRange stream = new TrialRange(11L, 2L, 3L, 1);

        double[][] rates = new ExpertTrace(MODEL, PROTOCOL, stream, groups, delay).rates();

        RouterLoop loop = new RouterLoop(Kernel.best(), MODEL, PROTOCOL, whole, groups, delay);
        for (int token = 1; token <= PROTOCOL.count(); token++) {
            List<GroupReading> readings = loop.token();
            for (GroupReading reading : readings) {
                for (int i = 0; i < reading.slice().count(); i++) {
                    double expected = reading.rates()[i * whole.count() + 3];
                    double watched = rates[reading.slice().first() + i][token * PROTOCOL.dwell() - 1];
                    assertEquals(expected, watched, ROUNDING);
                }
            }
        }
    }

    @Test
    void watchesASingleStream() {
        TrialRange two = new TrialRange(11L, 2L, 0L, 2);
        assertThrows(IllegalArgumentException.class, () -> new ExpertTrace(MODEL, PROTOCOL, two, 8, 0));
    }
}
