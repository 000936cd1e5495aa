package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.studies.BarrierStudy;
import org.separatrix.spectrum.studies.BranchStudy;
import org.separatrix.spectrum.studies.DisorderStudy;
import org.separatrix.spectrum.studies.TurningStudy;
import org.separatrix.study.Notes;
import org.separatrix.tables.TableRows;

/** What one piece of a spectral study finds, as rows of tables. */
final class SpectrumAnswer {

    private SpectrumAnswer() {}

    /** That a branch does not exist is an answer, not a failure. */
    static List<TableRows> to(SpectrumOrder order) {
        List<TableRows> rows = new ArrayList<>(silentEpochs(order));
        try {
            rows.addAll(found(order));
        } catch (SpectrumException | ArithmeticException noAnswer) {
            String subject = order.branch()
                    .map(branch -> branch.label())
                    .orElse(order.settings().study().toString().toLowerCase(java.util.Locale.ROOT));
            rows.addAll(Notes.of(subject, noAnswer.getMessage()));
        }
        return rows;
    }

    private static List<TableRows> found(SpectrumOrder order) {
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
        return switch (settings.study()) {
            case BRANCHES ->
                SpectrumRows.of(new BranchStudy(
                                scenario,
                                settings.parameter(),
                                settings.from(),
                                settings.to(),
                                order.branch().orElseThrow())
                        .run(Progress.NONE));
            case THRESHOLDS ->
                SpectrumRows.of(new TurningStudy(
                                scenario,
                                settings.start(),
                                settings.durations(),
                                condition.readOut().bumpThreshold())
                        .run(Progress.NONE));
            case DISORDER ->
                SpectrumRows.of(new DisorderStudy(scenario, settings.strengths(), settings.to()).run(Progress.NONE));
            case BARRIER -> SpectrumRows.of(new BarrierStudy(scenario).run(Progress.NONE));
        };
    }

    /** Which epochs have no part in what is computed, said once for a condition. */
    private static List<TableRows> silentEpochs(SpectrumOrder order) {
        SpectrumSettings settings = order.settings();
        boolean first = order.branch().isEmpty()
                || order.branch().get() == settings.branches().get(0);
        if (!first) {
            return List.of();
        }
        boolean own = settings.study() == SpectrumSettings.Study.THRESHOLDS;
        return order.condition().protocol().epochs().stream()
                .filter(epoch -> own || settings.at() < epoch.from() || epoch.to() <= settings.at())
                .flatMap(epoch -> Notes.of(
                        epoch.name(),
                        own
                                ? "the cues of this study take the place of this epoch"
                                : "this epoch, from step " + epoch.from() + " to " + epoch.to()
                                        + ", does not act at spectrum.at = " + settings.at())
                        .stream())
                .toList();
    }
}
