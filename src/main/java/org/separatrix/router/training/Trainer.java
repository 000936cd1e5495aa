package org.separatrix.router.training;

import java.util.Arrays;
import org.separatrix.noise.Gumbel;
import org.separatrix.noise.Stream;
import org.separatrix.numerics.Kernel;

/** Training, step by step; see {@link TrainingModel} for the equations. */
public final class Trainer {

    private final TrainingModel model;
    private final Balancing balancing;
    private final TrainingState state;
    private final double[][] affinity;
    private final double[] cumulativeDemand;
    private final Stream classes;
    private final Stream scoreNoise;
    private final Stream opinionNoise;
    private final Gumbel gumbel;
    private final double[][] scores;
    private final double[][] baseOf;
    private final double[][] quality;
    private int step;

    /**
     * Before the first step.
     *
     * @param kernel draws the noise; all give the same
     * @param seed of affinities, demand and noise
     * @param start copied
     */
    public Trainer(Kernel kernel, TrainingModel model, Balancing balancing, long seed, TrainingState start) {
        this.model = model;
        this.balancing = balancing;
        this.state = start.copy();
        this.classes = Stream.of("training demand", seed);
        this.scoreNoise = Stream.of("training scores", seed);
        this.opinionNoise = Stream.of("training opinions", seed);
        this.gumbel = Gumbel.of(kernel);
        this.scores = new double[model.tokens()][model.experts()];
        this.baseOf = new double[model.tokens()][];
        this.quality = new double[model.classes()][model.experts()];
        this.affinity = new double[model.classes()][model.experts()];
        Stream affinities = Stream.of("training affinity", seed);
        for (int c = 0; c < model.classes(); c++) {
            for (int i = 0; i < model.experts(); i++) {
                affinity[c][i] = model.affinitySpread() * affinities.normal((long) c * model.experts() + i);
            }
        }
        this.cumulativeDemand = new double[model.classes()];
        double sum = 0.0;
        for (int c = 0; c < model.classes(); c++) {
            sum += Math.pow(c + 1.0, -model.zipf());
            cumulativeDemand[c] = sum;
        }
    }

    /**
     * The seed of a repetition of a training.
     *
     * @param noiseSeed the seed of the experiment
     * @param noiseCondition the condition as a coordinate of the noise
     * @param repetition which, ≥ 0
     */
    public static long seed(long noiseSeed, long noiseCondition, long repetition) {
        return Stream.of("training", noiseSeed, noiseCondition, repetition).key();
    }

    /** Takes a number of steps and keeps the books of them. */
    public TrainingLedger run(int steps) {
        TrainingLedger ledger = new TrainingLedger(model);
        for (int i = 0; i < steps; i++) {
            step(ledger);
        }
        return ledger;
    }

    /** A copy of what has become of the experts. */
    public TrainingState state() {
        return state.copy();
    }

    private void step(TrainingLedger ledger) {
        int[] classOf = demand();
        double[][] preference = preference();
        noisy(classOf, preference, scoreNoise, scores);
        Offer offer = new Offer(model, scores, () -> {
            double[][] opinions = new double[model.tokens()][model.experts()];
            noisy(classOf, quality, opinionNoise, opinions);
            return opinions;
        });
        Assignment assignment = balancing.assign(offer);
        ledger.enter(classOf, assignment, quality);
        int[] held = assignment.load(model.experts());
        double[] load = new double[held.length];
        for (int i = 0; i < load.length; i++) {
            load[i] = held[i] / model.fairLoad();
        }
        balancing.adapt(state.bias(), load, () -> probability(classOf, preference));
        practise(classOf, assignment);
        for (int i = 0; i < load.length; i++) {
            state.popularity()[i] += model.rate() * (load[i] - 1.0 - state.popularity()[i]);
        }
        step++;
    }

    /** c(n). */
    private int[] demand() {
        int[] classOf = new int[model.tokens()];
        double all = cumulativeDemand[model.classes() - 1];
        for (int token = 0; token < classOf.length; token++) {
            double draw = all * classes.uniform((long) step * model.tokens() + token);
            int c = 0;
            while (cumulativeDemand[c] <= draw) {
                c++;
            }
            classOf[token] = c;
        }
        return classOf;
    }

    /** Q, kept in {@code quality}, and the scores without noise, {@code [class][expert]}. */
    private double[][] preference() {
        double[][] preference = new double[model.classes()][model.experts()];
        for (int c = 0; c < model.classes(); c++) {
            for (int i = 0; i < model.experts(); i++) {
                quality[c][i] = affinity[c][i] + model.skillGain() * state.skill()[c][i];
                preference[c][i] = quality[c][i] + model.popularityGain() * state.popularity()[i] + state.bias()[i];
            }
        }
        return preference;
    }

    /** out = base of the token's class + T · Gumbel. */
    private void noisy(int[] classOf, double[][] base, Stream noise, double[][] out) {
        for (int token = 0; token < out.length; token++) {
            baseOf[token] = base[classOf[token]];
        }
        long word = (long) step * model.tokens() * model.experts();
        gumbel.add(noise, word, model.temperature(), baseOf, out);
    }

    private double[] probability(int[] classOf, double[][] preference) {
        double[] probability = new double[model.experts()];
        double[][] softmax = new double[model.classes()][];
        Arrays.setAll(softmax, c -> Softmax.of(preference[c]));
        for (int c : classOf) {
            for (int i = 0; i < probability.length; i++) {
                probability[i] += softmax[c][i] / classOf.length;
            }
        }
        return probability;
    }

    /** s_ci += η (π_ci / max(1, Σ_c π_ci / (C k/E)) − s_ci). */
    private void practise(int[] classOf, Assignment assignment) {
        int[] tokensOf = new int[model.classes()];
        double[][] share = new double[model.classes()][model.experts()];
        for (int c : classOf) {
            tokensOf[c]++;
        }
        for (int token = 0; token < classOf.length; token++) {
            for (int expert : assignment.experts()[token]) {
                share[classOf[token]][expert] += 1.0 / tokensOf[classOf[token]];
            }
        }
        double budget = (double) model.classes() * model.k() / model.experts();
        for (int i = 0; i < model.experts(); i++) {
            double practice = 0.0;
            for (double[] ofClass : share) {
                practice += ofClass[i];
            }
            double spread = Math.max(1.0, practice / budget);
            for (int c = 0; c < model.classes(); c++) {
                state.skill()[c][i] += model.rate() * (share[c][i] / spread - state.skill()[c][i]);
            }
        }
    }
}
