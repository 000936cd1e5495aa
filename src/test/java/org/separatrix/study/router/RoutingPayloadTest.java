package org.separatrix.study.router;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.separatrix.experiment.MessageSize;
import org.separatrix.record.ResultsException;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.study.FoundRows;

class RoutingPayloadTest {

    private static final RoutingScores SCORES = scores();

    @Test
    void theScoresOfABatchComeBackToTheLastBit() {
        RoutingScores again = RoutingPayload.decode(RoutingPayload.encode(SCORES));
        for (Observable observable : Observable.values()) {
            assertArrayEquals(SCORES.sums(observable), again.sums(observable));
            assertArrayEquals(SCORES.weights(observable), again.weights(observable));
        }
    }

    @Test
    void anObservableIsKeptByItsNameWhereverItStands() {
        byte[] payload = RoutingPayload.encode(SCORES);
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        byte[] swapped = text.replace("misrouting", "0123456789").getBytes(StandardCharsets.ISO_8859_1);
        String problem = assertThrows(ResultsException.class, () -> RoutingPayload.decode(swapped))
                .getMessage();
        assertTrue(problem.contains("no observable 0123456789"), problem);
    }

    @Test
    void rowsAreNoScores() {
        byte[] rows = new FoundRows().note("a", "b").payload();
        String problem = assertThrows(ResultsException.class, () -> RoutingPayload.decode(rows))
                .getMessage();
        assertTrue(problem.contains("reads routing 1"), problem);
    }

    @Test
    void whatStandsBesideTheScoresOfAStreamFitsTheRestOfAMessage() {
        int streams = 60_000 / MessageSize.OF_SCORES;
        assertTrue(RoutingPayload.encode(RoutingScores.zeros(streams)).length < 61_000);
    }

    @Test
    void expertsBesideRingsKeepTheSlotsOfTheirItems() {
        RingRouting routing = new RingRouting(SCORES, new float[][] {{0.25f, 0.5f}, {0.75f, 0.5f}});
        RingRouting again = RingRouting.decode(routing.encode(), 2, 2);
        assertArrayEquals(routing.slots(), again.slots());
        assertArrayEquals(SCORES.sums(), again.scores().sums());
    }

    private static RoutingScores scores() {
        RoutingScores scores = RoutingScores.zeros(2);
        for (Observable observable : Observable.values()) {
            scores.sums(observable)[0] = Math.sqrt(2.0 + observable.label().length());
            scores.sums(observable)[1] = 1.0 / observable.label().length();
            scores.weights(observable)[0] = 3.0;
            scores.weights(observable)[1] = 4.0;
        }
        return scores;
    }
}
