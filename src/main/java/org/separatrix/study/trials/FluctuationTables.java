package org.separatrix.study.trials;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.separatrix.statistics.CovarianceSums;
import org.separatrix.statistics.Fluctuations;
import org.separatrix.study.GatheredRows;
import org.separatrix.study.Notes;

/** Collects the fluctuations of the conditions, for {@code fluctuations.csv} and {@code power.csv}. */
final class FluctuationTables {

    private static final int FREQUENCIES = 64;

    private final Map<Integer, FluctuationSums> sums = new TreeMap<>();

    void add(int condition, FluctuationSums more) {
        sums.merge(condition, more, FluctuationSums::plus);
    }

    /**
     * Gathers the rows.
     *
     * @param notes told why cells are empty
     */
    void addTo(GatheredRows rows, Notes notes) {
        sums.forEach((condition, of) -> {
            for (int o = 0; o < of.observables().size(); o++) {
                CovarianceSums observable = of.observables().get(o);
                String name = of.names().get(o);
                Fluctuations found = Fluctuations.of(observable);
                rows.add(
                        condition,
                        FluctuationRow.TABLE,
                        List.of(new FluctuationRow(
                                observable.totalTrials(), name, found.variance(), found.relaxationTime())));
                rows.add(condition, PowerRow.TABLE, power(observable, name));
                notes.add(condition, name, found.note());
            }
        });
    }

    private static List<PowerRow> power(CovarianceSums observable, String name) {
        return IntStream.rangeClosed(0, FREQUENCIES)
                .mapToDouble(j -> Math.PI * j * j / (FREQUENCIES * FREQUENCIES))
                .mapToObj(omega ->
                        new PowerRow(observable.totalTrials(), name, omega, Fluctuations.power(observable, omega)))
                .toList();
    }
}
