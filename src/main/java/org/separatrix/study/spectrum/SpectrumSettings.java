package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.experiment.StudySettings;
import org.separatrix.spectrum.continuation.ContinuationOptions;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.LatticeSite;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.studies.TurningStudy;

/**
 * Settings of a spectral study of a condition.
 *
 * @param study what is looked for
 * @param trials whether the trials of the sweep are run, too
 * @param dynamics the noise-free dynamics, or those averaged over the model's noise
 * @param at the step of the trial whose fixed points are asked for, 0-based: its drives act
 * @param parameter what branches are continued in
 * @param from where branches start
 * @param to where branches, and the search for the end of a disordered one, stop
 * @param branches which branches
 * @param site where on the lattice the bumps stand
 * @param start what a cue has to overcome
 * @param durations of the pulses, in steps
 * @param strengths the factors of the heterogeneity, rising to 1
 * @param continuation how branches are continued
 * @param plane the plane of two parameters, and what is looked for there
 * @param chenciner over which parameter the onset of oscillation is followed
 */
public record SpectrumSettings(
        Study study,
        boolean trials,
        Dynamics dynamics,
        int at,
        Parameter parameter,
        double from,
        double to,
        List<BranchKind> branches,
        LatticeSite site,
        TurningStudy.Start start,
        List<Integer> durations,
        List<Double> strengths,
        ContinuationOptions continuation,
        PlaneSettings plane,
        ChencinerSettings chenciner)
        implements StudySettings {

    /** The kinds of spectral studies. */
    public enum Study {
        /** Fixed points over a range of a parameter. */
        BRANCHES,
        /** The smallest cue that turns a deterministic trial around. */
        THRESHOLDS,
        /** What the heterogeneity does to coexistence. */
        DISORDER,
        /** The effective potential between coexistence and one winner. */
        BARRIER,
        /** Curves of special points in a plane of two parameters. */
        PLANE,
        /** Limit cycles of rings that are driven alike and coupled with a delay. */
        CYCLES
    }

    public SpectrumSettings {
        branches = List.copyOf(branches);
        durations = List.copyOf(durations);
        strengths = List.copyOf(strengths);
    }
}
