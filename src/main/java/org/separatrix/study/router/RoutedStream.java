package org.separatrix.study.router;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.separatrix.coupling.Coupling;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.RouterSettings;
import org.separatrix.noise.TrialRange;
import org.separatrix.router.ExpertSlice;
import org.separatrix.router.ExpertTrace;
import org.separatrix.router.Ranking;
import org.separatrix.router.RouterModel;
import org.separatrix.router.TokenLogits;
import org.separatrix.router.TokenProtocol;

/**
 * The first stream of a condition through time, computed again. Noise and tokens are functions of their coordinates,
 * so these are the rates of the actors.
 *
 * @param dwell ticks of a token
 * @param winners {@code [token][k]}: the experts of highest logit
 * @param rates {@code [expert][tick]}
 */
record RoutedStream(int dwell, int[][] winners, double[][] rates) {

    private static final int MOST_TOKENS = 6;
    private static final int MOST_TICKS = 4000;

    /** The first tokens; none where they are too long to be seen, or where the coupling is more than a fixed delay. */
    static Optional<RoutedStream> first(Condition condition, RouterSettings settings) {
        TokenProtocol all = settings.protocol();
        int delay = delay(condition.coupling());
        int tokens = Math.min(Math.min(MOST_TOKENS, all.count()), MOST_TICKS / all.dwell());
        if (delay < 0 || tokens == 0) {
            return Optional.empty();
        }
        TokenProtocol protocol = all.withTokens(all.tokens(), tokens, 0);
        TrialRange stream = condition.range(0L, 1);
        double[][] rates = new ExpertTrace(settings.model(), protocol, stream, settings.groups(), delay).rates();
        return Optional.of(new RoutedStream(all.dwell(), winners(settings.model(), protocol, stream), rates));
    }

    int tokens() {
        return winners.length;
    }

    int ticks() {
        return rates[0].length;
    }

    int experts() {
        return rates.length;
    }

    /** Whether an expert is among the winners of a token; not before the first and after the last. */
    boolean wins(int expert, int token) {
        return token >= 0
                && token < winners.length
                && Arrays.stream(winners[token]).anyMatch(winner -> winner == expert);
    }

    /**
     * Those who matter: the winners of all tokens in the order in which they appear, and whoever else is active when a
     * token is read.
     */
    List<Integer> contenders() {
        List<Integer> contenders = new ArrayList<>();
        for (int token = 0; token < winners.length; token++) {
            int of = token;
            Arrays.stream(winners[token])
                    .boxed()
                    .filter(winner -> !contenders.contains(winner))
                    .sorted(Comparator.comparingInt(winner -> lastWin(winner, of)))
                    .forEach(contenders::add);
        }
        IntStream.range(0, rates.length)
                .filter(expert -> !contenders.contains(expert) && activeWhenRead(expert))
                .forEach(contenders::add);
        return contenders;
    }

    /** All others, the most active first. */
    List<Integer> bystanders() {
        List<Integer> contenders = contenders();
        return IntStream.range(0, rates.length)
                .boxed()
                .filter(expert -> !contenders.contains(expert))
                .sorted(Comparator.comparingDouble(
                        expert -> -Arrays.stream(rates[expert]).sum()))
                .toList();
    }

    private int lastWin(int expert, int from) {
        int last = from;
        while (wins(expert, last + 1)) {
            last++;
        }
        return last;
    }

    private boolean activeWhenRead(int expert) {
        return IntStream.rangeClosed(1, winners.length).anyMatch(token -> rates[expert][token * dwell - 1] > 0.5);
    }

    private static int delay(Coupling coupling) {
        return coupling.fixedDelay().orElse(-1);
    }

    private static int[][] winners(RouterModel model, TokenProtocol protocol, TrialRange stream) {
        TokenLogits tokens = new TokenLogits(model, protocol, stream, new ExpertSlice(0, model.experts()));
        int[][] winners = new int[protocol.count()][];
        for (int token = 0; token < winners.length; token++) {
            double[] logits =
                    Arrays.stream(tokens.next()).mapToDouble(row -> row[0]).toArray();
            winners[token] = Ranking.top(logits, model.k());
        }
        return winners;
    }
}
