package org.separatrix.monitor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.separatrix.cluster.NodeDescription;
import org.separatrix.cluster.RunEvent;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.record.Program;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.Pieces;
import org.separatrix.study.Study;
import org.separatrix.study.trials.TrialsPayload;

/** A run with a clock of its own, whose results are made up. */
final class WatchedRun {

    static final NodeDescription SELF = new NodeDescription("0.1.0", "here", "1", 2, 2, "vector", List.of());

    final Experiment experiment;
    final Pieces pieces;
    final RunWatch watch;
    final RunJson json;
    long now = 1_000_000_000L;

    WatchedRun(String text) {
        experiment = Experiment.of("separatrix { " + text + " }", Path.of("test.conf"), List.of());
        Study study = Study.of(experiment);
        pieces = study.pieces(experiment);
        RunFacts facts = new RunFacts(
                "abcd",
                experiment,
                pieces,
                study.progressUnit(experiment),
                new Program("0.1.0", "unknown", "scalar"),
                Path.of("results", "test"),
                SELF,
                Instant.EPOCH);
        watch = new RunWatch(facts, study.live(experiment), study.costs(experiment), () -> now);
        json = new RunJson(watch);
    }

    void pass(double seconds) {
        now += (long) (seconds * 1e9);
    }

    void commit(Batch batch, byte[] payload, double seconds) {
        watch.accept(new RunEvent.Committed(List.of(new RunEvent.Result(batch, payload, "", seconds))));
    }

    List<Batch> batches() {
        List<Batch> all = new ArrayList<>();
        for (int id = 0; id < pieces.count(); id++) {
            all.add(pieces.batch(id));
        }
        return all;
    }

    static byte[] payload(Random random, int count) {
        return new TrialsPayload(trials(random, count), List.of()).bytes();
    }

    /** Of two rings; one in twenty has no report, and as many are ties. */
    static Trials trials(Random random, int count) {
        float[] error = new float[count];
        float[] decoded = new float[count];
        short[] winner = new short[count];
        float[][] amplitude = new float[2][count];
        for (int trial = 0; trial < count; trial++) {
            boolean none = random.nextInt(20) == 0;
            error[trial] = none ? Float.NaN : (float) ((2.0 * random.nextDouble() - 1.0) * 3.14);
            decoded[trial] = error[trial];
            winner[trial] = (short) (random.nextInt(20) == 0 ? Trials.TIE : random.nextInt(2));
            amplitude[0][trial] = random.nextFloat() / 4;
            amplitude[1][trial] = random.nextFloat() / 4;
        }
        return new Trials(error, decoded, winner, amplitude);
    }
}
