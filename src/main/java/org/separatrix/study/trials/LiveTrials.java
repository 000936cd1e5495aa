package org.separatrix.study.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.separatrix.coupling.Histogram;
import org.separatrix.coupling.Traffic;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.simulation.Measures;
import org.separatrix.statistics.outcomes.ConditionCounts;
import org.separatrix.statistics.outcomes.ConditionCounts.Count;
import org.separatrix.statistics.outcomes.Convergence;
import org.separatrix.statistics.outcomes.Criteria;
import org.separatrix.statistics.outcomes.Outcome;
import org.separatrix.study.ConditionBlocks;
import org.separatrix.study.LiveResults;

/** The trials of a run so far: counts of every condition as {@code conditions.csv} has them, and the traffic of the coupling. */
final class LiveTrials implements LiveResults {

    private static final String CHANCE = "chance";
    private static final String CHANCE_SWAP = "chance_swap";
    private static final List<String> NAMES = names(List.of("mean_abs_error", CHANCE, CHANCE_SWAP));
    private static final int COUNTS = Count.values().length;

    /** Felt ages from here on are shown together. */
    private static final int MOST_AGES = 64;

    private static final double BIN = 2.0 * Math.PI / ConditionCounts.BINS;

    private final Experiment experiment;
    private final ConditionBlocks blocks;
    private final ConditionCounts[] counts;
    private final KnownCriteria criteria = new KnownCriteria();
    private final Traffic traffic = new Traffic();

    LiveTrials(Experiment experiment) {
        this.experiment = experiment;
        this.blocks = ConditionBlocks.of(experiment);
        this.counts = new ConditionCounts[blocks.count()];
    }

    private static List<String> names(List<String> others) {
        List<String> names =
                new ArrayList<>(Arrays.stream(Count.values()).map(Count::word).toList());
        names.addAll(others);
        return List.copyOf(names);
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Set<String> constants() {
        return Set.of(CHANCE, CHANCE_SWAP);
    }

    @Override
    public void add(Batch batch, byte[] payload) {
        if (batch.trials() == 0) {
            return;
        }
        int block = blocks.of(batch.condition());
        Criteria judged = criteria.of(experiment.condition(batch.condition()));
        TrialsPayload of = TrialsPayload.read(payload, batch.trials(), judged.rings());
        if (counts[block] == null) {
            counts[block] = new ConditionCounts();
        }
        counts[block].add(judged, batch.firstTrial(), of.trials());
        of.measures().map(Measures::traffic).ifPresent(traffic::add);
    }

    /** Those of its first condition. */
    private Criteria criteriaOfBlock(int block) {
        return criteria.of(experiment.condition(block * blocks.block()));
    }

    @Override
    public double number(int name, int block) {
        if (name > COUNTS) {
            Criteria judged = criteriaOfBlock(block);
            return name == COUNTS + 1 ? judged.chance() : judged.chanceSwap();
        }
        ConditionCounts of = counts[block];
        if (name == COUNTS) {
            return of == null ? Double.NaN : of.meanAbsError();
        }
        return of == null ? 0.0 : of.count(Count.values()[name]);
    }

    @Override
    public Map<String, Object> whole() {
        if (traffic.staleness().count() == 0) {
            return Map.of();
        }
        Histogram felt = traffic.staleness();
        long[] ages = new long[Math.min(MOST_AGES, Math.max(1, felt.most() + 1))];
        felt.counts().forEach(count -> ages[Math.max(0, Math.min(ages.length - 1, count.from()))] += count.times());
        double all = felt.count();
        Map<String, Object> coupling = new LinkedHashMap<>();
        coupling.put("felt", Arrays.stream(ages).mapToDouble(age -> age / all).toArray());
        coupling.put("felt_count", felt.count());
        coupling.put("mean", felt.mean());
        coupling.put("p95", felt.quantile(0.95).map(Histogram.Count::to).orElse(0));
        coupling.put("skew", traffic.skew().count() == 0 ? 0 : traffic.skew().most());
        coupling.put("sent", traffic.sent());
        coupling.put("saved", traffic.saved());
        coupling.put("lost", traffic.lost());
        return Map.of("coupling", coupling);
    }

    @Override
    public Map<String, Object> details(int block) {
        Criteria judged = criteriaOfBlock(block);
        ConditionCounts of = Optional.ofNullable(counts[block]).orElseGet(ConditionCounts::new);
        Map<String, Object> each = new LinkedHashMap<>();
        for (Count count : Count.values()) {
            each.put(count.word(), of.count(count));
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("counts", each);
        details.put(CHANCE, judged.chance());
        details.put(CHANCE_SWAP, judged.chanceSwap());
        details.put("error", histogram(of));
        details.put("mean_error", of.meanError());
        details.put("sd_error", of.sdError());
        details.put("mean_abs_error", of.meanAbsError());
        details.put("convergence", convergence(of.convergence()));
        details.put("examples", examples(of));
        return details;
    }

    private static Map<String, Object> histogram(ConditionCounts of) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("from", -Math.PI);
        error.put("bin", BIN);
        error.put("target", of.histogram()[0]);
        error.put("swap", of.histogram()[1]);
        error.put("else", of.histogram()[2]);
        return error;
    }

    private static Map<String, Object> convergence(Convergence of) {
        Map<String, Object> convergence = new LinkedHashMap<>();
        convergence.put("n", of.trials());
        convergence.put("target", of.target());
        convergence.put("swap", of.swap());
        convergence.put("alive_none", of.noneHeld());
        return convergence;
    }

    private static Map<String, Object> examples(ConditionCounts of) {
        Map<String, Object> examples = new LinkedHashMap<>();
        put(examples, "newest", of.newest());
        for (Outcome outcome : Outcome.values()) {
            put(examples, outcome.name().toLowerCase(Locale.ROOT), of.example(outcome));
        }
        put(examples, "none", of.heldNone());
        return examples;
    }

    private static void put(Map<String, Object> examples, String name, OptionalLong trial) {
        trial.ifPresent(of -> examples.put(name, of));
    }
}
