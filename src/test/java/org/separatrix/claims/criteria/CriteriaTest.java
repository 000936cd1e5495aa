package org.separatrix.claims.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

    /** Rates of 1,000 trials over a key; a mean with its interval beside them. */
    private static final ResultTable TABLE = new ResultTable(
            "run/conditions.csv",
            List.of("J", "kind", "trials", "target", "swap", "alive_none", "height", "height_low", "height_high"),
            List.of(
                    List.of("0.1", "a", "1000", "0.5", "0.1", "0.0", "1.0", "0.9", "1.1"),
                    List.of("0.2", "a", "1000", "0.7", "0.1", "0.2", "2.0", "1.5", "2.5"),
                    List.of("0.4", "b", "1000", "0.6", "0.2", "0.9", "", "", "")));

    private final Evidence evidence = new Evidence(
            Map.of(
                    "t",
                    RowsSource.FromTable.of("run/conditions.csv"),
                    "a",
                    RowsSource.FromTable.of("run/conditions.csv where kind = 'a'")),
            name -> TABLE);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3 = 7; HOLDS",
                "(1 + 2) * 3 = 9 and -2 < -1; HOLDS",
                "1 > 2 or not 2 > 1; FAILS",
                "at(t[J = 0.1], target) > 0.46; HOLDS",
                "at(t[J = 0.1], target) > 0.48; OPEN",
                "at(t[J = 0.1], target) > 0.55; FAILS",
                "all(t, target >= 0.45); HOLDS",
                "any(t, alive_none > 0.85); HOLDS",
                "count(a) = 2; HOLDS",
                "count(by(t, kind)) = 2; HOLDS",
                "all(by(t, kind), count(here) >= 1); HOLDS",
                "at(a[J = 0.2], kind) = 'a'; HOLDS",
                "any(steps(t), next(target) - target > 0.14); HOLDS",
                "any(steps(t), next(J) - J > 0.3); FAILS",
                "argmax(t, J, target) = 0.2; HOLDS",
                "max(t, target) > 0.65; HOLDS",
                "known(at(t[J = 0.4], height)); FAILS",
                "at(t[J = 0.4], height) > 0; OPEN",
                "at(a[J = 0.1], height) >= 0.89; HOLDS",
                "abs(at(a[J = 0.1], height) - 1) <= 0.11; HOLDS",
                "abs(at(t[J = 0.1], target) - 0.5) <= 0.01; OPEN",
                "at(t[J = 0.4], target) / at(t[J = 0.4], swap) > 2.5; HOLDS",
                "covers(at(t[J = 0.1], target), 0.5); HOLDS",
                "share(t, alive_none > 0.1) >= 0.6; HOLDS",
                "median(t, J) = 0.2; HOLDS",
                "abs(z(at(t[J = 0.1], swap), 0.08, 500) - 1.2553) < 0.0001; HOLDS",
                "z(at(t[J = 0.1], alive_none), 0, 500) = 0; HOLDS",
                "signs(t, J > 0) = 0.125; HOLDS",
                "interpolate(t, J, alive_none, 0.1) < 0.01; HOLDS",
                "correlation(t, J, alive_none) = 1; HOLDS",
                "at(t[J = 9], target) > 0; OPEN",
                "at(t, target) > 0; OPEN",
                "nothing > 0; OPEN",
            })
    void aConditionHoldsFailsOrIsOpen(String condition, Truth.State state) {
        assertEquals(
                state,
                evidence.truth(condition).state(),
                evidence.truth(condition).toString());
    }

    /** A cell that occurs twice is one; outcomes that exclude each other are not independent. */
    @Test
    void theIntervalOfASumKnowsWhatItIsMadeOf() {
        assertTrue(evidence.truth("at(t[J = 0.1], target) - at(t[J = 0.1], target) = 0")
                .holds());
        // The standard error of a difference of two cells of a multinomial: sqrt((a + b - (a - b)^2) / n) = 0.0210.
        Quantity difference = difference();
        assertEquals(1.96 * 0.0210, (difference.high(0.025) - difference.low(0.025)) / 2.0, 5e-4);
    }

    private static Quantity difference() {
        ResultRow row = TABLE.rows().get(0);
        return ((Quantity) row.value("target").orElseThrow())
                .minus((Quantity) row.value("swap").orElseThrow());
    }

    /** With four times the trials an interval is half as wide. */
    @Test
    void anOpenConditionSaysHowManyTrialsWouldDo() {
        Truth open = evidence.truth("at(t[J = 0.1], target) > 0.48");
        assertEquals(2.6, open.factor(), 0.1);
        assertTrue(Double.isInfinite(evidence.truth("at(t[J = 9], target) > 0").factor()));
    }

    /** Of many that could hold by chance, one that holds must do so the more clearly. */
    @Test
    void oneOfManyIsCorrectedForHowManyThereAre() {
        ResultRow row = TABLE.rows().get(0);
        Quantity rate = (Quantity) row.value("target").orElseThrow();
        assertTrue(rate.low(0.025 / 20) < rate.low(0.025));
        assertEquals(
                Truth.State.HOLDS,
                evidence.truth("at(t[J = 0.1], target) > 0.467").state());
        assertEquals(
                Truth.State.OPEN,
                evidence.truth("any(t[J = 0.1], target > 0.467) or 1 > 2 or 1 > 3 or 1 > 4")
                        .state());
    }

    @Test
    void textsAreFilledInWithAsManyDigitsAsTheIntervalBears() {
        assertEquals(
                "rate 0.500 [0.469, 0.531], 50.0 % [46.9, 53.1], 0.5, and a",
                evidence.filled("rate {at(t[J = 0.1], target)}, {at(t[J = 0.1], target %)}, {at(t[J = 0.1], target) !},"
                                .replace("target %)}", "target) %}")
                        + " and {at(t[J = 0.1], kind)}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 +; a value is wanted",
                "foo(1) > 2; no function: foo",
                "1 > 2 3; too much",
                "1 = 'a; not understood",
                "at(t) > 1; too few"
            })
    void whatIsNoExpressionIsRefusedWithItsText(String text, String problem) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Evidence.requireCondition(text));
        assertTrue(refused.getMessage().contains(problem), refused.getMessage());
    }
}
