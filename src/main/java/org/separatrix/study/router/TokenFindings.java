package org.separatrix.study.router;

import java.util.List;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.ExpertOwnership;
import org.separatrix.router.GroupReading;
import org.separatrix.router.observation.RoutingScorer;
import org.separatrix.simulation.BatchFindings;
import org.separatrix.simulation.TrialBatch;

/** Scores each token of a batch of streams when all groups of experts have read it, and keeps the last readings. */
public final class TokenFindings implements BatchFindings {

    private final RoutingScorer scorer;
    /** {@code [token][group]}: a group may be ahead of another by some tokens where the coupling lets it. */
    private final GroupReading[][] readings;

    private final int[] read;
    private int scored;
    private List<GroupReading> last = List.of();

    public TokenFindings(RouterSettings settings, TrialRange range) {
        this.scorer = new RoutingScorer(settings.model(), settings.protocol(), range);
        this.readings = new GroupReading[settings.protocol().count()][settings.groups()];
        this.read = new int[readings.length];
    }

    @Override
    public void add(TrialBatch.Finding finding) {
        TrialBatch.TokenRead of = (TrialBatch.TokenRead) finding;
        readings[of.token()][of.group()] = of.reading();
        read[of.token()]++;
        while (scored < readings.length && read[scored] == readings[scored].length) {
            last = List.of(readings[scored]);
            scorer.token(last);
            readings[scored++] = null;
        }
    }

    @Override
    public boolean isComplete() {
        return scored == readings.length;
    }

    @Override
    public byte[] payload() {
        return RoutingPayload.encode(scorer.scores());
    }

    /** As the record of the run keeps it of experts beside rings. */
    public byte[] payloadBeside(ExpertOwnership ownership) {
        return new RingRouting(scorer.scores(), ownership.slots(last)).encode();
    }
}
