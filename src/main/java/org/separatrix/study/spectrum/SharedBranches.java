package org.separatrix.study.spectrum;

import java.util.stream.Stream;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.Key;
import org.separatrix.experiment.Location;
import org.separatrix.experiment.Sweep;
import org.separatrix.experiment.Warning;

/** Warns of a sweep over the continued parameter in a study without trials. */
final class SharedBranches {

    private SharedBranches() {}

    static Stream<Warning> in(Experiment experiment) {
        if (experiment.hasTrials()) {
            return Stream.empty();
        }
        SpectrumSettings settings = SpectrumStudy.settings(experiment, 0);
        Key parameter = Key.dotted(settings.parameter().key());
        return experiment.stated().sweep().grids().stream()
                .flatMap(grid -> grid.axes().stream())
                .filter(axis -> axis.key().equals(parameter) && axis.size() > 1)
                .filter(axis -> settings.study() == SpectrumSettings.Study.BRANCHES)
                .map(axis -> new Warning(
                        Location.of(axis.value(0)),
                        axis.key().inside(Sweep.KEY) + ": conditions that differ in it share their branches, which are"
                                + " continued in it from spectrum.from to spectrum.to"));
    }
}
