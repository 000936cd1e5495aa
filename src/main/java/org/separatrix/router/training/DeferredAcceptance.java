package org.separatrix.router.training;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.separatrix.router.Ranking;
import org.separatrix.variant.Option;
import org.separatrix.variant.Values;

/**
 * Deferred acceptance (Gale and Shapley 1962). Tokens propose to experts in the order of their score. An expert holds
 * its ⌈factor · N k/E⌉ best proposals and rejects the others. A rejected token proposes to its next expert, until none
 * is left. The outcome is stable: no token and expert both prefer each other to what they have.
 *
 * @param factor of the capacity, above 0
 */
public record DeferredAcceptance(double factor) implements Balancing {

    @Override
    public Assignment assign(Offer offer) {
        return new Market(offer, offer.capacity(factor)).clear();
    }

    /** The proposals under way. */
    private static final class Market {
        private final double[][] scores;
        private final double[][] opinions;
        private final int[][] order;
        private final int[] asked;
        private final int[][] held;
        private final int[] holding;

        Market(Offer offer, int capacity) {
            this.scores = offer.scores();
            this.opinions = offer.opinions().get();
            this.order = new int[scores.length][];
            this.asked = new int[scores.length];
            this.held = new int[offer.model().experts()][capacity];
            this.holding = new int[offer.model().experts()];
            Arrays.setAll(order, token -> Ranking.top(scores[token], held.length));
            for (int slot = 0; slot < offer.model().k(); slot++) {
                for (int token = 0; token < scores.length; token++) {
                    propose(token);
                }
            }
        }

        Assignment clear() {
            int[][] tokens = new int[held.length][];
            Arrays.setAll(tokens, expert -> Arrays.copyOf(held[expert], holding[expert]));
            return Assignment.ofExperts(tokens, scores.length);
        }

        /** A slot of the token looks for an expert; whoever is pushed out of one looks on. */
        private void propose(int first) {
            Deque<Integer> looking = new ArrayDeque<>();
            looking.push(first);
            while (!looking.isEmpty()) {
                int token = looking.pop();
                if (asked[token] < held.length) {
                    int rejected = ask(order[token][asked[token]++], token);
                    if (rejected >= 0) {
                        looking.push(rejected);
                    }
                }
            }
        }

        /** Whom the expert rejects, or −1. */
        private int ask(int expert, int token) {
            int[] own = held[expert];
            if (holding[expert] < own.length) {
                own[holding[expert]++] = token;
                return -1;
            }
            int worst = 0;
            for (int i = 1; i < own.length; i++) {
                worst = opinions[own[i]][expert] < opinions[own[worst]][expert] ? i : worst;
            }
            if (opinions[token][expert] <= opinions[own[worst]][expert]) {
                return token;
            }
            int rejected = own[worst];
            own[worst] = token;
            return rejected;
        }
    }

    /** {@code deferred-acceptance} of an experiment file. */
    public static final class Kind implements BalancingVariant {

        @Override
        public String name() {
            return "deferred-acceptance";
        }

        @Override
        public String meaning() {
            return "tokens and experts choose each other";
        }

        @Override
        public List<Option> options() {
            return List.of(Option.Real.positive("capacity", "capacity of an expert over its fair load", 1.25));
        }

        @Override
        public Balancing create(Values values) {
            return new DeferredAcceptance(values.number("capacity"));
        }

        @Override
        public Class<? extends Balancing> type() {
            return DeferredAcceptance.class;
        }
    }
}
