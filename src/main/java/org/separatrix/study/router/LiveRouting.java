package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.router.observation.Observable;
import org.separatrix.router.observation.RoutingScores;
import org.separatrix.statistics.Estimate;
import org.separatrix.study.ConditionBlocks;
import org.separatrix.study.LiveResults;

/** How the tokens of a run were routed so far: the means of {@code router.csv}. Where there are very many conditions, nothing. */
final class LiveRouting implements LiveResults {

    private static final List<Observable> SHOWN = Arrays.stream(Observable.values())
            .filter(observable -> !observable.isOfBoundary())
            .toList();

    private final boolean shown;
    private final List<List<RoutingScores>> parts = new ArrayList<>();
    private final RoutingRow[] rows;

    LiveRouting(Experiment experiment) {
        ConditionBlocks blocks = ConditionBlocks.of(experiment);
        this.shown = blocks.block() == 1;
        this.rows = new RoutingRow[shown ? blocks.count() : 0];
        for (int condition = 0; condition < rows.length; condition++) {
            parts.add(new ArrayList<>());
        }
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (shown) {
            names.add("tokens");
            SHOWN.forEach(observable -> names.add(observable.label()));
        }
        return names;
    }

    @Override
    public void add(Batch batch, byte[] payload) {
        if (shown && RoutingPayload.isHeldBy(payload)) {
            parts.get(batch.condition()).add(RoutingPayload.decode(payload));
            rows[batch.condition()] = null;
        }
    }

    @Override
    public double number(int name, int block) {
        RoutingRow row = row(block);
        return name == 0 ? row.tokens() : row.estimate(SHOWN.get(name - 1)).value();
    }

    /** Made anew when something has come since: who does not look costs nothing. */
    private RoutingRow row(int condition) {
        if (rows[condition] == null) {
            List<RoutingScores> of = parts.get(condition);
            rows[condition] = of.isEmpty() ? new RoutingRow(0, Map.of()) : RoutingRow.of(RoutingScores.concat(of));
        }
        return rows[condition];
    }

    @Override
    public Map<String, Object> details(int block) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (shown) {
            details.put("tokens", row(block).tokens());
            for (Observable observable : SHOWN) {
                Estimate estimate = row(block).estimate(observable);
                details.put(observable.label(), new double[] {estimate.value(), estimate.low(), estimate.high()});
            }
        }
        return details;
    }
}
