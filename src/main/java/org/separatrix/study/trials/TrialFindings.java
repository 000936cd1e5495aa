package org.separatrix.study.trials;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.record.Payload;
import org.separatrix.ring.NonFinite;
import org.separatrix.simulation.BatchFindings;
import org.separatrix.simulation.NonFiniteRate;
import org.separatrix.simulation.TrialBatch;
import org.separatrix.study.router.TokenFindings;

/** Gathers the final rates of the rings of a batch, and of the experts beside them, and reads its trials from them. */
final class TrialFindings implements BatchFindings {

    private final BatchOrder order;
    private final double[][] finalRates;
    private final int[] ratesMissing;
    private final TrialBatch.TimeCourse[] courses;
    private final Optional<TokenFindings> tokens;
    private Optional<Payload> measures = Optional.empty();
    private int missing;

    TrialFindings(BatchOrder order) {
        int rings = order.condition().model().rings();
        this.order = order;
        this.finalRates = new double[rings][];
        this.ratesMissing = new int[rings];
        this.courses = new TrialBatch.TimeCourse[rings];
        this.tokens = order.condition().router().map(settings -> new TokenFindings(settings, order.streams()));
        this.missing = rings + (order.condition().measured() ? 1 : 0);
    }

    @Override
    public void add(TrialBatch.Finding finding) {
        if (finding instanceof TrialBatch.FinalRates rates) {
            finalRates[rates.ring()] = rates.rates();
            missing--;
        } else if (finding instanceof TrialBatch.RatesPart part) {
            add(part);
        } else if (finding instanceof TrialBatch.TimeCourse course) {
            courses[course.ring()] = course;
        } else if (finding instanceof TrialBatch.Measured measured) {
            measures = Optional.of(MeasuresPayload.encode(measured.measures()));
            missing--;
        } else if (finding instanceof TrialBatch.TokenRead token) {
            tokens.orElseThrow().add(token);
        }
    }

    private void add(TrialBatch.RatesPart part) {
        int ring = part.ring();
        if (finalRates[ring] == null) {
            finalRates[ring] = new double[part.total()];
            ratesMissing[ring] = part.total();
        }
        System.arraycopy(part.rates(), 0, finalRates[ring], part.offset(), part.rates().length);
        ratesMissing[ring] -= part.rates().length;
        missing -= ratesMissing[ring] == 0 ? 1 : 0;
    }

    @Override
    public boolean isComplete() {
        return missing == 0 && tokens.map(TokenFindings::isComplete).orElse(true);
    }

    /** After the last tick, of which the clock is told nothing. */
    private void requireFinite() {
        Batch batch = order.batch();
        int last = order.condition().protocol().steps() - 1;
        NonFiniteRate.require(IntStream.range(0, finalRates.length)
                .boxed()
                .flatMap(ring -> NonFinite.in(finalRates[ring], batch.trials())
                        .map(of -> new NonFiniteRate(last, batch.firstTrial() + of.trial(), ring, of.neuron()))
                        .stream()));
    }

    private Optional<Payload> routing() {
        return order.condition()
                .router()
                .flatMap(RouterSettings::rings)
                .map(beside -> Payload.read(tokens.orElseThrow().payloadBeside(beside.ownership())));
    }

    @Override
    public byte[] payload() {
        requireFinite();
        List<Payload> beside = Stream.of(measures, FluctuationReader.read(order, courses), routing())
                .flatMap(Optional::stream)
                .toList();
        return new TrialsPayload(TrialReader.read(order.condition(), finalRates), beside).bytes();
    }
}
