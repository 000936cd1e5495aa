package org.separatrix.study.spectrum;

import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.experiment.Section;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.continuation.Branch;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.equilibria.BranchKind;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.spectrum.studies.Barrier;
import org.separatrix.spectrum.studies.BarrierStudy;
import org.separatrix.spectrum.studies.BranchStudy;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.spectrum.studies.TurningStudy;
import org.separatrix.study.FoundRows;

/** Findings of one piece of a spectral study, as rows of its tables. */
final class SpectrumAnswer {

    private SpectrumAnswer() {}

    /** That a branch does not exist is an answer, not a failure. */
    static FoundRows to(SpectrumOrder order) {
        FoundRows rows = new FoundRows();
        addSilentEpochs(rows, order);
        try {
            addFound(rows, order);
        } catch (SpectrumException | ArithmeticException noAnswer) {
            rows.note(
                    order.branch()
                            .map(BranchKind::label)
                            .or(() -> order.curve().map(CurveKind::label))
                            .orElse(Section.word(order.settings().study())),
                    String.valueOf(noAnswer.getMessage()));
        }
        return rows;
    }

    private static void addFound(FoundRows rows, SpectrumOrder order) {
        SpectrumSettings settings = order.settings();
        Condition condition = order.condition();
        Protocol protocol = condition.protocol();
        Scenario scenario = Scenario.of(
                condition.model(),
                settings.dynamics(),
                settings.site(),
                protocol.items(),
                Drives.at(protocol, settings.at()),
                settings.study() == SpectrumSettings.Study.BRANCHES
                        ? settings.parameter()
                        : Parameter.CROSS_INHIBITION);
        switch (settings.study()) {
            case BRANCHES ->
                addBranch(
                        rows,
                        new BranchStudy(
                                        scenario,
                                        settings.parameter(),
                                        settings.from(),
                                        settings.to(),
                                        order.branch().orElseThrow(),
                                        settings.continuation())
                                .run(Progress.NONE));
            case THRESHOLDS ->
                rows.add(
                        ThresholdRow.TABLE,
                        ThresholdRow.of(new TurningStudy(
                                        scenario,
                                        settings.start(),
                                        settings.durations(),
                                        condition.readOut().bumpThreshold())
                                .run(Progress.NONE)));
            case DISORDER ->
                addDisorder(
                        rows,
                        new DisorderStudy(scenario, settings.strengths(), settings.to(), settings.continuation())
                                .run(Progress.NONE));
            case CYCLES -> CycleAnswer.add(rows, order);
            case PLANE -> PlaneAnswer.add(rows, order);
            case BARRIER -> addBarrier(rows, new BarrierStudy(scenario).run(Progress.NONE));
        }
    }

    private static void addBranch(FoundRows rows, List<Branch> pieces) {
        rows.add(PointRow.TABLE, PointRow.of(pieces))
                .add(SpecialRow.TABLE, SpecialRow.of(pieces))
                .add(ModeRow.TABLE, ModeRow.of(pieces))
                .add(EigenvectorRow.TABLE, EigenvectorRow.of(pieces));
    }

    private static void addDisorder(FoundRows rows, DisorderStudy.Result found) {
        rows.add(SplittingRow.TABLE, SplittingRow.of(found)).add(DisorderRow.TABLE, List.of(DisorderRow.of(found)));
    }

    /** Where the barrier is none, or not that of a rare event, a note says why. */
    private static void addBarrier(FoundRows rows, Barrier barrier) {
        rows.add(BarrierRow.TABLE, List.of(BarrierRow.of(barrier)));
        if (barrier.verdict() != Barrier.Verdict.RARE) {
            rows.note("barrier", barrier.statement());
        }
    }

    /** Which epochs have no part in what is computed, said once for a condition. */
    private static void addSilentEpochs(FoundRows rows, SpectrumOrder order) {
        SpectrumSettings settings = order.settings();
        boolean first = order.branch()
                .map(branch -> branch == settings.branches().get(0))
                .orElse(order.curve().isEmpty());
        if (!first) {
            return;
        }
        boolean own = settings.study() == SpectrumSettings.Study.THRESHOLDS;
        order.condition().protocol().epochs().stream()
                .filter(epoch -> own || settings.at() < epoch.from() || epoch.to() <= settings.at())
                .forEach(epoch -> rows.note(
                        epoch.name(),
                        own
                                ? "the cues of this study take the place of this epoch"
                                : "this epoch, from step " + epoch.from() + " to " + epoch.to()
                                        + ", does not act at spectrum.at = " + settings.at()));
    }
}
