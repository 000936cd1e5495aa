package org.separatrix.study.trials;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.separatrix.record.Payload;
import org.separatrix.statistics.CovarianceSums;

/**
 * The sums of the fluctuations of a condition: of the dominance m_0 − m_1, if there is a rival, and of the bump amplitude of
 * each ring. As the record keeps them, big endian: int observables, int length, int lags, then per observable and group long trials,
 * long sum, lags × long products.
 */
public record FluctuationSums(List<CovarianceSums> observables) {

    static final String FORMAT = "fluctuations";
    private static final int VERSION = 1;

    public FluctuationSums {
        observables = List.copyOf(observables);
    }

    /** Of no trials. */
    public static FluctuationSums none(int rings, int length, int longestLag) {
        int observables = rings + (rings > 1 ? 1 : 0);
        return new FluctuationSums(IntStream.range(0, observables)
                .mapToObj(o -> CovarianceSums.none(length, longestLag))
                .toList());
    }

    /** The observables' names, in their order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        boolean rival = observables.size() > 1;
        if (rival) {
            names.add("dominance");
        }
        IntStream.range(0, observables.size() - (rival ? 1 : 0)).forEach(ring -> names.add("amplitude_" + ring));
        return names;
    }

    /** Of these trials and of others. */
    public FluctuationSums plus(FluctuationSums others) {
        return new FluctuationSums(IntStream.range(0, observables.size())
                .mapToObj(o -> observables.get(o).plus(others.observables.get(o)))
                .toList());
    }

    public Payload encode() {
        CovarianceSums first = observables.get(0);
        int lags = first.products()[0].length;
        ByteBuffer buffer =
                ByteBuffer.allocate(12 + observables.size() * CovarianceSums.GROUPS * (2 + lags) * Long.BYTES);
        buffer.putInt(observables.size()).putInt(first.length()).putInt(lags);
        for (CovarianceSums sums : observables) {
            for (int group = 0; group < CovarianceSums.GROUPS; group++) {
                buffer.putLong(sums.trials()[group]).putLong(sums.sum()[group]);
                for (long product : sums.products()[group]) {
                    buffer.putLong(product);
                }
            }
        }
        return new Payload(FORMAT, VERSION, buffer.array());
    }

    static FluctuationSums decode(Payload payload) {
        ByteBuffer buffer = ByteBuffer.wrap(payload.requireContent(FORMAT, VERSION));
        int count = buffer.getInt();
        int length = buffer.getInt();
        int lags = buffer.getInt();
        List<CovarianceSums> observables = new ArrayList<>();
        for (int o = 0; o < count; o++) {
            CovarianceSums sums = CovarianceSums.none(length, lags - 1);
            for (int group = 0; group < CovarianceSums.GROUPS; group++) {
                sums.trials()[group] = buffer.getLong();
                sums.sum()[group] = buffer.getLong();
                for (int lag = 0; lag < lags; lag++) {
                    sums.products()[group][lag] = buffer.getLong();
                }
            }
            observables.add(sums);
        }
        return new FluctuationSums(observables);
    }
}
