package org.separatrix.router.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.numerics.Kernel;

class TrainingTest {

    @ParameterizedTest
    @CsvSource({"0.9, 63.95, 0.05", "2.0, 12.2, 2.9"})
    void sharesTheLoadBelowTheTippingPointAndConcentratesItAbove(double ratio, double expected, double within) {
        TrainingState uniform = TrainingState.uniform(TrainingModel.popularityAlone(64, 8, ratio));
        double mean = 0.0;
        for (long seed = 1; seed <= 2; seed++) {
            mean += new TippingPoint(64, 8, seed, 1500).effectiveExperts(ratio, uniform) / 2.0;
        }
        assertEquals(expected, mean, within);
    }

    @Test
    void keepsAnOligarchyWhereUniformLoadWouldStayUniform() {
        TippingPoint tries = new TippingPoint(64, 8, 1L, 600);
        TrainingModel model = TrainingModel.popularityAlone(64, 8, 0.75);
        assertTrue(tries.effectiveExperts(0.75, TrainingState.oligarchy(model)) < 20.0);
        assertTrue(tries.effectiveExperts(0.75, TrainingState.uniform(model)) > 63.0);
        assertTrue(tries.effectiveExperts(0.3, TrainingState.oligarchy(model)) > 60.0);
    }

    @Test
    void letsAHeadStartGrowAboveTheSeparatrixOnly() {
        assertEquals(0.79, new TippingPoint(64, 8, 1L, 400).criticalHeadStart(0.8, 0.1), 0.2);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 2.31", "0.8, 0.84", "0.95, 0.29"})
    void isPredictedToHaveThatSeparatrix(double ratio, double expected) {
        PopularityBalance balance = new PopularityBalance(64, 8);
        assertEquals(expected, balance.criticalHeadStart(ratio).orElseThrow(), 0.01);
        assertEquals(1.070, balance.tippingRatio(), 0.001);
        assertTrue(balance.criticalHeadStart(0.4).isEmpty());
        assertEquals(0.0, balance.criticalHeadStart(1.1).orElseThrow());
    }

    @Test
    void isWorthLittleWithoutBalanceAndMuchWithIt() {
        assertEquals(0.49, train(new Unbalanced(), 2.0).value(), 0.1);
        assertEquals(2.98, train(new SignBias(0.2), 2.0).value(), 0.1);
    }

    @Test
    void dropsAQuarterOfTheSlotsForCapacity() {
        TrainingLedger ledger = train(new Capacity(1.25), 2.0);
        assertEquals(0.25, ledger.dropped(), 0.05);
        assertEquals(ledger.value(), ledger.fitness() * (1.0 - ledger.dropped()), 1e-9);
    }

    @Test
    void isPairedBySeedWhateverTheMethod() {
        TrainingModel model = TrainingModel.of(0.0);
        TrainingLedger none =
                new Trainer(Kernel.best(), model, new Unbalanced(), 3L, TrainingState.uniform(model)).run(1);
        TrainingLedger bias =
                new Trainer(Kernel.best(), model, new SignBias(0.1), 3L, TrainingState.uniform(model)).run(1);
        assertArrayEquals(none.load(), bias.load());
    }

    @Test
    void isTheSameToTheLastBitByEitherKernel() {
        TrainingModel model = new TrainingModel(37, 5, 3, 50, 0.05, 1.2, 0.5, 1.0, 2.0, 0.0);
        TrainingState[] states = new TrainingState[2];
        for (Kernel kernel : List.of(Kernel.SCALAR, Kernel.VECTOR)) {
            Trainer trainer = new Trainer(kernel, model, new ExpertChoice(), 7L, TrainingState.uniform(model));
            trainer.run(40);
            states[kernel.ordinal()] = trainer.state();
        }
        assertArrayEquals(states[0].popularity(), states[1].popularity());
        assertArrayEquals(states[0].skill(), states[1].skill());
    }

    @Test
    void specialisesMoreTheMoreClassesDiffer() {
        TrainingLedger ledger = train(new SignBias(0.05), 0.0);
        assertTrue(ledger.specialisation() > 2.0);
        assertTrue(ledger.routingEntropy() < Math.log(ledger.effectiveExperts()));
        assertTrue(ledger.gini() < 0.05 && ledger.collapsed() == 0.0 && ledger.peak() < 1.2);
        assertTrue(ledger.variationPerStep() > ledger.variation());
    }

    private static TrainingLedger train(Balancing balancing, double gain) {
        TrainingModel model = TrainingModel.of(gain);
        Trainer trainer = new Trainer(Kernel.best(), model, balancing, 1L, TrainingState.uniform(model));
        trainer.run(300);
        return trainer.run(100);
    }
}
