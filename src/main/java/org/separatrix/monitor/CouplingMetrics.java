package org.separatrix.monitor;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.util.Map;

/** The traffic of the coupling as metrics, where the trials of the run measure it. */
final class CouplingMetrics {

    private static final double[] BOUNDS = {0, 1, 2, 3, 5, 8, 13, 21, 34, 62, Double.POSITIVE_INFINITY};

    private final RunWatch watch;

    CouplingMetrics(RunWatch watch) {
        this.watch = watch;
    }

    void register(PrometheusRegistry registry) {
        registry.register(this::feltAges);
        CounterWithCallback.builder()
                .name("separatrix_coupling_messages_lost_total")
                .help("Messages between participants that were lost.")
                .callback(all -> all.call(number("lost")))
                .register(registry);
    }

    private Map<?, ?> coupling() {
        synchronized (watch) {
            return watch.live.whole().get("coupling") instanceof Map<?, ?> coupling ? coupling : Map.of();
        }
    }

    private double number(String name) {
        return coupling().get(name) instanceof Number number ? number.doubleValue() : 0.0;
    }

    private HistogramSnapshot feltAges() {
        Map<?, ?> coupling = coupling();
        double[] shares = coupling.get("felt") instanceof double[] felt ? felt : new double[0];
        double count = coupling.get("felt_count") instanceof Number number ? number.doubleValue() : 0.0;
        Number[] counts = new Number[BOUNDS.length];
        int age = 0;
        for (int bound = 0; bound < BOUNDS.length; bound++) {
            double share = 0.0;
            for (; age < shares.length && age <= BOUNDS[bound]; age++) {
                share += shares[age];
            }
            counts[bound] = Math.round(share * count);
        }
        return HistogramSnapshot.builder()
                .name("separatrix_coupling_felt_age_ticks")
                .help("How old the activity was that a participant felt.")
                .dataPoint(HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(BOUNDS, counts))
                        .sum(count * number("mean"))
                        .build())
                .build();
    }
}
