package org.separatrix.monitor;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/** The state of a run as metrics of Prometheus, read when they are asked for. */
final class RunMetrics {

    private final RunWatch watch;
    private final Runnable look;
    private final PrometheusRegistry registry = new PrometheusRegistry();

    /**
     * @param streams how many clients listen
     * @param look asks what the slots compute
     */
    RunMetrics(RunWatch watch, IntSupplier streams, Runnable look) {
        this.watch = watch;
        this.look = look;
        RunFacts facts = watch.facts;
        info(
                "separatrix_build_info",
                "Which program this is.",
                "version",
                facts.program().version(),
                "commit",
                facts.program().commit());
        info(
                "separatrix_run_info",
                "What is run.",
                "name",
                facts.experiment().name(),
                "scope",
                facts.experiment().kind().word());
        GaugeWithCallback.builder()
                .name("separatrix_run_state")
                .help("1 for the state that holds.")
                .labelNames("state")
                .callback(all -> {
                    RunState now = watch.summary().state();
                    Arrays.stream(RunState.values()).forEach(state -> all.call(now == state ? 1.0 : 0.0, state.word()));
                })
                .register(registry);
        gauge("separatrix_trials_planned", "Trials, or what the study counts, in all.", RunSummary::planned);
        gauge("separatrix_trials_running", "Those that are being computed.", RunSummary::running);
        counter("separatrix_trials_committed_total", "Those whose results are safe.", RunSummary::done);
        counter("separatrix_trials_given_up_total", "Those that were given up.", RunSummary::failed);
        gauge(
                "separatrix_conditions_complete",
                "Conditions of which every trial is safe.",
                () -> locked(watch::completeConditions));
        batches();
        nodeCounter(
                "separatrix_batch_attempts_failed_total",
                "Batches that could not be computed on a node.",
                state -> state.failedAttempts);
        nodeCounter(
                "separatrix_batches_given_again_total",
                "Batches of a lost node that were given out again.",
                state -> state.givenAgain);
        gauge(
                "separatrix_nodes",
                "Nodes that are here.",
                () -> locked(() -> watch.nodes.all().stream()
                        .filter(NodeStates.State::isHere)
                        .count()));
        nodes(
                "separatrix_slots",
                "How many batches a node computes at a time.",
                state -> state.isHere() ? state.slots : 0);
        nodes(
                "separatrix_slots_busy",
                "How many batches a node computes now.",
                state -> watch.occupancy.slots().stream()
                        .filter(slot -> slot.node().equals(state.key))
                        .count());
        gauge(
                "separatrix_last_result_timestamp_seconds",
                "When the last result came.",
                () -> System.currentTimeMillis() / 1e3 - watch.lastResult());
        gauge(
                "separatrix_run_start_timestamp_seconds",
                "When the run began.",
                () -> facts.started().toEpochMilli() / 1e3);
        gauge("separatrix_monitor_streams", "Clients that listen.", () -> streams.getAsInt());
        new CouplingMetrics(watch).register(registry);
        JvmMetrics.builder().register(registry);
    }

    private double locked(DoubleSupplier value) {
        synchronized (watch) {
            return value.getAsDouble();
        }
    }

    private void info(String name, String help, String first, String firstValue, String second, String secondValue) {
        Info info =
                Info.builder().name(name).help(help).labelNames(first, second).register(registry);
        info.setLabelValues(firstValue, secondValue);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(all -> all.call(value.getAsDouble()))
                .register(registry);
    }

    private void gauge(String name, String help, ToDoubleFunction<RunSummary> value) {
        gauge(name, help, () -> value.applyAsDouble(watch.summary()));
    }

    private void counter(String name, String help, ToDoubleFunction<RunSummary> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(all -> all.call(value.applyAsDouble(watch.summary())))
                .register(registry);
    }

    private void eachNode(Consumer<NodeStates.State> sink) {
        synchronized (watch) {
            watch.nodes.all().forEach(sink);
        }
    }

    private void nodes(String name, String help, ToDoubleFunction<NodeStates.State> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("node")
                .callback(all -> eachNode(state -> all.call(value.applyAsDouble(state), state.name)))
                .register(registry);
    }

    private void nodeCounter(String name, String help, ToDoubleFunction<NodeStates.State> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("node")
                .callback(all -> eachNode(state -> all.call(value.applyAsDouble(state), state.name)))
                .register(registry);
    }

    private void batches() {
        registry.register(() -> {
            HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                    .name("separatrix_batch_seconds")
                    .help("How long a batch took to compute.");
            eachNode(state -> histogram.dataPoint(HistogramDataPointSnapshot.builder()
                    .labels(Labels.of("node", state.name))
                    .classicHistogramBuckets(ClassicHistogramBuckets.of(NodeStates.bounds(), state.buckets))
                    .sum(state.seconds)
                    .build()));
            return histogram.build();
        });
    }

    /** As text. */
    byte[] text() {
        look.run();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(bytes, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
