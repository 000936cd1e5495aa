package org.separatrix.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Experiment;
import org.separatrix.ring.Epoch;
import org.separatrix.simulation.RingObserver;
import org.separatrix.simulation.Work;
import org.separatrix.simulation.WorkResult;
import org.separatrix.statistics.outcomes.ConditionCounts;
import org.separatrix.statistics.outcomes.Outcome;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.trials.BatchOrder;
import org.separatrix.study.trials.Export;
import org.separatrix.study.trials.Trace;
import org.separatrix.study.trials.TraceRecorder;
import org.separatrix.study.trials.TrialsPayload;

/**
 * Trials through time, computed once more when somebody wants to see them: noise is a function of its place, so that they
 * are the trials of the run to the last bit. One is computed at a time, a few may wait, and the last ones are kept.
 */
final class TrialTraces implements AutoCloseable {

    private static final int WAITING = 4;
    private static final int KEPT = 16;
    private static final int MOST_COLUMNS = 250;
    private static final double LARGEST_BYTE = 255.0;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Too many wait already. */
    static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final RunFacts facts;
    private final BiFunction<Work, RingObserver, CompletableFuture<WorkResult>> compute;
    private final Map<List<Long>, CompletableFuture<byte[]>> kept = new LinkedHashMap<>();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), DaemonThreads.named("monitor-trials"));

    /** @param compute computes a piece, or fails, in a time of its own */
    TrialTraces(RunFacts facts, BiFunction<Work, RingObserver, CompletableFuture<WorkResult>> compute) {
        this.facts = facts;
        this.compute = compute;
    }

    /**
     * A trial as JSON.
     *
     * @throws BusyException if too many wait
     */
    synchronized CompletableFuture<byte[]> json(int condition, long trial) {
        List<Long> key = List.of((long) condition, trial);
        CompletableFuture<byte[]> known = kept.get(key);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    answer.complete(computed(condition, trial));
                } catch (ExecutionException failure) {
                    answer.completeExceptionally(failure.getCause());
                } catch (InterruptedException | JsonProcessingException | RuntimeException | Error failure) {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (RejectedExecutionException tooMany) {
            throw new BusyException();
        }
        kept.put(key, answer);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return answer;
    }

    private byte[] computed(int index, long trial)
            throws ExecutionException, InterruptedException, JsonProcessingException {
        Condition condition = facts.experiment().condition(index);
        TraceRecorder recorder = new TraceRecorder(condition);
        BatchOrder order = new BatchOrder(new Batch(0L, index, trial, 1), condition);
        WorkResult result = compute.apply(order, recorder).get();
        Trials of = TrialsPayload.read(result.payload(), 1, condition.model().rings())
                .trials();
        return MAPPER.writeValueAsBytes(json(condition, trial, recorder.trace(), of));
    }

    private Map<String, Object> json(Condition condition, long trial, Trace trace, Trials of) {
        int last = trace.times() - 1;
        int stride = Math.max(1, (last + MOST_COLUMNS - 1) / MOST_COLUMNS);
        int[] steps = IntStream.iterate(0, step -> step <= last, step -> step + stride)
                .limit(MOST_COLUMNS)
                .toArray();
        double[] decoded = trace.decoded();
        double[] dominance = trace.dominance();
        Experiment experiment = facts.experiment();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("condition", condition.index());
        json.put("trial", trial);
        json.put("same_as_run", experiment.reproducible());
        json.put("outcome", outcome(condition, of).name().toLowerCase(Locale.ROOT));
        json.put("error", finite(of.error()[0]));
        json.put("winner", of.winner()[0] == Trials.TIE ? null : of.winner()[0]);
        json.put("steps", last);
        json.put("rings", trace.rings());
        json.put("neurons", trace.neurons());
        json.put("columns", steps.length);
        json.put("step", steps);
        double most = Arrays.stream(trace.rates())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(0.0);
        json.put("rates", rates(trace, steps, most));
        json.put("most", most);
        json.put(
                "decoded",
                Arrays.stream(steps).mapToObj(step -> finite(decoded[step])).toList());
        json.put(
                "dominance",
                Arrays.stream(steps).mapToObj(step -> finite(dominance[step])).toList());
        json.put("epochs", epochs(condition));
        json.put("replay", facts.replay(condition.index(), trial));
        return json;
    }

    private static @Nullable Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Outcome outcome(Condition condition, Trials of) {
        ConditionCounts counts = new ConditionCounts();
        counts.add(Export.criteria(condition), 0L, of);
        return Arrays.stream(Outcome.values())
                .filter(outcome -> counts.example(outcome).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A byte a rate, 255 for the largest of all; neuron after neuron, of each the columns. */
    private static List<String> rates(Trace trace, int[] steps, double most) {
        List<String> rates = new ArrayList<>();
        for (double[][] ring : trace.rates()) {
            byte[] bytes = new byte[trace.neurons() * steps.length];
            for (int neuron = 0; neuron < trace.neurons(); neuron++) {
                for (int column = 0; column < steps.length; column++) {
                    double share = most > 0.0 ? ring[steps[column]][neuron] / most : 0.0;
                    bytes[neuron * steps.length + column] = (byte) Math.round(LARGEST_BYTE * Math.max(0.0, share));
                }
            }
            rates.add(Base64.getEncoder().encodeToString(bytes));
        }
        return rates;
    }

    private static List<Map<String, Object>> epochs(Condition condition) {
        List<Map<String, Object>> epochs = new ArrayList<>();
        for (Epoch epoch : condition.protocol().epochs()) {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("name", epoch.name());
            of.put("from", epoch.from());
            of.put("to", epoch.to());
            of.put(
                    "ring",
                    Optional.of(epoch.ring())
                            .filter(ring -> ring >= 0)
                            .<Object>map(ring -> ring)
                            .orElse("all"));
            of.put("gain", epoch.gain());
            epochs.add(of);
        }
        return epochs;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
