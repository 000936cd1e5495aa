package org.separatrix.spectrum.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Effect of quenched disorder on coexistence, averaged over seeds.
 *
 * @param seeds how many
 * @param power mean |λ| of the rotations, in units of 1/τ, as a power of σ_h; none if fewer than two seeds have two
 *     strengths
 * @param spectra how many spectra there are: one for each strength of each seed
 * @param rotationsPicked in how many of them the published rule took a rotation for the dominance mode
 * @param outcomes how many seeds by what became of coexistence
 */
public record SplittingLaw(
        int seeds, Optional<PowerLaw> power, int spectra, int rotationsPicked, Map<String, Integer> outcomes) {

    /**
     * What was found for one seed.
     *
     * @param strengths σ_h of each spectrum, above 0
     * @param sizes the mean |λ| of the rotations in each of them
     * @param rotationsPicked in how many of them the published rule took a rotation for the dominance mode
     * @param outcome what became of coexistence, if that is known
     */
    public record Seed(List<Double> strengths, List<Double> sizes, int rotationsPicked, Optional<String> outcome) {

        public Seed {
            strengths = List.copyOf(strengths);
            sizes = List.copyOf(sizes);
            if (strengths.size() != sizes.size()) {
                throw new IllegalArgumentException(sizes.size() + " sizes at " + strengths.size() + " strengths");
            }
        }
    }

    public SplittingLaw {
        outcomes = Map.copyOf(outcomes);
    }

    /** @param seeds at least one */
    public static SplittingLaw of(List<Seed> seeds) {
        List<PowerLaw.Series> series = new ArrayList<>();
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (Seed seed : seeds) {
            if (seed.strengths().size() >= 2) {
                series.add(new PowerLaw.Series(seed.strengths(), seed.sizes()));
            }
            seed.outcome().ifPresent(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        }
        return new SplittingLaw(
                seeds.size(),
                series.size() < 2 ? Optional.empty() : Optional.of(PowerLaw.fit(series)),
                seeds.stream().mapToInt(seed -> seed.strengths().size()).sum(),
                seeds.stream().mapToInt(Seed::rotationsPicked).sum(),
                outcomes);
    }
}
