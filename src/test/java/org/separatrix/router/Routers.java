package org.separatrix.router;

import java.util.Arrays;
import java.util.List;
import org.separatrix.noise.TrialRange;
import org.separatrix.numerics.Kernel;

/** Short ways to run a router in a test. */
public final class Routers {

    private Routers() {}

    /** The rates at the end of every token, {@code [token][expert][stream]} flattened within a token. */
    public static double[][] rates(
            Kernel kernel, RouterModel model, TokenProtocol protocol, TrialRange range, int groups) {
        RouterLoop loop = new RouterLoop(kernel, model, protocol, range, groups, 0);
        double[][] rates = new double[protocol.count()][];
        Arrays.setAll(rates, token -> joined(loop.token()));
        return rates;
    }

    /** One token of so many ticks, from rest. */
    public static TokenProtocol one(Tokens tokens, int ticks) {
        return new TokenProtocol(tokens, 1, 0, ticks, TokenProtocol.Start.RESET, GroupLimit.NONE, List.of(), 0L);
    }

    /** The logits of the first token of a stream, {@code [expert]}. */
    public static double[] token(RouterModel model, long seed, int stream) {
        TokenLogits logits = new TokenLogits(
                model,
                one(new Tokens.Iid(), 1),
                new TrialRange(seed, 0L, stream, 1),
                new ExpertSlice(0, model.experts()));
        return Arrays.stream(logits.next()).mapToDouble(row -> row[0]).toArray();
    }

    /** The rates of all experts in the order of their groups. */
    private static double[] joined(List<GroupReading> readings) {
        return readings.stream()
                .flatMapToDouble(reading -> Arrays.stream(reading.rates()))
                .toArray();
    }
}
