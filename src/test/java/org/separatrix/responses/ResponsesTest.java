package org.separatrix.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.separatrix.statistics.mixture.Bounds;
import org.separatrix.statistics.mixture.MixtureModel.Part;
import org.separatrix.statistics.mixture.Reports;

class ResponsesTest {

    private static final Responses.Wanted AS_IT_SAYS = new Responses.Wanted(null, null, null, null);

    /** The same 400 trials in each of the layouts: 70 % target, 20 % non-target, 10 % guesses. */
    private static String text(Layout layout, Unit unit) {
        double turn = unit == Unit.RADIANS ? 1.0 : unit == Unit.DEGREES ? 180.0 / Math.PI : 90.0 / Math.PI;
        Random random = new Random(5);
        StringBuilder text = new StringBuilder(
                layout == Layout.MIXTUR
                        ? "id,response,target,non_target_1\n"
                        : layout == Layout.JV10 ? "X,T,NT1\n" : "errors,distractors_1\n");
        for (int trial = 0; trial < 400; trial++) {
            double target = 2.0 * Math.PI * random.nextDouble() - Math.PI;
            double nontarget = target + 1.0 + random.nextDouble();
            double which = random.nextDouble();
            double response = which < 0.9
                    ? (which < 0.7 ? target : nontarget) + 0.2 * random.nextGaussian()
                    : 2.0 * Math.PI * random.nextDouble();
            text.append(
                    layout == Layout.MEMTOOLBOX
                            ? String.format(
                                    Locale.ROOT,
                                    "%.6f,%.6f%n",
                                    turn * Math.IEEEremainder(response - target, 2.0 * Math.PI),
                                    turn * (nontarget - target))
                            : String.format(
                                    Locale.ROOT,
                                    (layout == Layout.MIXTUR ? "1," : "") + "%.6f,%.6f,%.6f%n",
                                    turn * response,
                                    turn * target,
                                    turn * nontarget));
        }
        return text.toString();
    }

    private static FitRow fitted(String text, Responses.Wanted wanted) {
        return FitRow.of(Responses.read(text, wanted), Bounds.DEFAULT).found().get(0);
    }

    @Test
    void theSameTrialsHaveTheSameFitInEveryLayoutAndUnit() {
        FitRow first = fitted(text(Layout.MIXTUR, Unit.RADIANS), AS_IT_SAYS);
        assertEquals(0.2, first.fit().of(Part.NONTARGET).value(), 0.06);
        for (Layout layout : Layout.values()) {
            for (Unit unit : List.of(Unit.RADIANS, Unit.DEGREES)) {
                FitRow fit = fitted(text(layout, unit), AS_IT_SAYS);
                assertEquals(
                        first.fit().of(Part.NONTARGET).value(),
                        fit.fit().of(Part.NONTARGET).value(),
                        1e-5,
                        layout + " " + unit);
            }
        }
        FitRow orientations =
                fitted(text(Layout.MIXTUR, Unit.DEGREES_180), new Responses.Wanted(null, Unit.DEGREES_180, null, null));
        assertEquals(
                first.fit().of(Part.NONTARGET).value(),
                orientations.fit().of(Part.NONTARGET).value(),
                1e-5);
    }

    @Test
    void groupsAndNumbersOfItemsAreKeptApart() {
        Responses responses = Responses.read(
                "id;condition;response;target;non_target_1\n1;a;0.1;0;1\n1;a;0.2;0;NA\n2;a;NA;0;1\n".replace(';', ','),
                AS_IT_SAYS);
        assertEquals(
                List.of(
                        new Responses.Group(List.of("1", "a"), 2),
                        new Responses.Group(List.of("1", "a"), 1),
                        new Responses.Group(List.of("2", "a"), 2)),
                List.copyOf(responses.groups().keySet()));
        Reports missing = responses.groups().get(new Responses.Group(List.of("2", "a"), 2));
        assertEquals(0, missing.count());
        assertEquals(1, missing.dropped());
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        String where = assertThrows(
                        ResponseException.class, () -> Responses.read("X,T,NT1\n0,0,1\n0,zero,1\n", AS_IT_SAYS))
                .getMessage();
        assertTrue(where.contains("line 3") && where.contains("'T'") && where.contains("zero"), where);
        String behind = assertThrows(
                        ResponseException.class,
                        () -> Responses.read("id,X,T,NT1\n\n\"one\ntwo\",0,0,1\r\n\r\n3,0,zero,1\n", AS_IT_SAYS))
                .getMessage();
        assertTrue(behind.contains("line 6") && behind.contains("zero"), behind);
        String missing = assertThrows(
                        ResponseException.class, () -> Responses.read("X,T,NT1\n\n0,0,1\n\n0,NA,1\n", AS_IT_SAYS))
                .getMessage();
        assertTrue(missing.contains("line 5") && missing.contains("target"), missing);
        String semicolons = assertThrows(
                        ResponseException.class, () -> Responses.read("\nX;T;NT1\n0;zero;1\n", AS_IT_SAYS))
                .getMessage();
        assertTrue(semicolons.contains("line 3") && semicolons.contains("zero"), semicolons);
        String columns = assertThrows(ResponseException.class, () -> Responses.read("a,b\n1,2\n", AS_IT_SAYS))
                .getMessage();
        assertTrue(columns.contains("a, b") && columns.contains("non_target_1"), columns);
    }
}
