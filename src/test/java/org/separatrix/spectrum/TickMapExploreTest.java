package org.separatrix.spectrum;

import org.junit.jupiter.api.Test;
import org.separatrix.ring.*;

class TickMapExploreTest {
    @Test
    void explore() {
        for (double noise : new double[] {0, 0.3})
            for (double gain : new double[] {0, 5, 2}) {
                for (int K : new int[] {2, 4}) {
                    Model m = Model.REFERENCE;
                    m = new Model(
                            K, 48, 1, 6, 0.5, 0, 2, 10, 1, 0.3, m.noiseScaling(), 0.1, m.transfer(), m.heterogeneity());
                    TickMap base = TickMap.of(m, gain, noise, 0, 1);
                    System.out.println("noise " + noise + " gain " + gain + " K " + K + " uncoupled "
                            + base.equations().uncoupled() + " split0 " + TickMapOnset.ofSplitting(base, 300));
                    for (int d : new int[] {0, 1, 2, 5, 10, 20}) {
                        long t = System.nanoTime();
                        TickMap map = TickMap.of(m, gain, noise, d, 1);
                        TickMapOnset.ofOscillation(map, 300)
                                .ifPresentOrElse(
                                        o -> System.out.println("  delay " + map.delay() + " J " + o.jCross()
                                                + " period " + o.multiplier().period() + " " + o.multiplier()),
                                        () -> System.out.println("  delay " + map.delay() + " none"));
                        System.out.println("     " + (System.nanoTime() - t) / 1000000 + " ms");
                    }
                    for (int e : new int[] {2, 5, 10, 20}) {
                        TickMap map = TickMap.of(m, gain, noise, 0, e);
                        TickMapOnset.ofOscillation(map, 300)
                                .ifPresentOrElse(
                                        o -> System.out.println("  every " + map.every() + " J " + o.jCross()
                                                + " period " + o.multiplier().period() + " " + o.multiplier()),
                                        () -> System.out.println("  every " + map.every() + " none"));
                    }
                }
            }
    }
}
