package org.separatrix.study.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.separatrix.experiment.Condition;
import org.separatrix.ring.Protocol;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Scenario;
import org.separatrix.spectrum.equations.SpectrumException;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.spectrum.plane.CurveStudy;
import org.separatrix.spectrum.plane.DisorderedCurveStudy;
import org.separatrix.spectrum.plane.DisorderedPlane;
import org.separatrix.spectrum.plane.Plane;
import org.separatrix.spectrum.plane.Rectangle;
import org.separatrix.spectrum.plane.RegionStudy;
import org.separatrix.spectrum.plane.SpecialCurve;
import org.separatrix.study.FoundRows;

/** What a piece of work finds in a plane of two parameters. */
final class PlaneAnswer {

    private static final String REGIONS = "regions";

    private PlaneAnswer() {}

    /** The names of the pieces of a plane: the kinds of curves that can occur in it, and its regions. */
    static List<String> parts(Condition condition, SpectrumSettings settings) {
        List<String> parts = new ArrayList<>();
        if (settings.plane().columns() > 0 && settings.plane().rows() > 0) {
            parts.add(REGIONS);
        }
        try {
            Predicate<CurveKind> occurs = occurring(condition, settings);
            settings.plane().curves().stream()
                    .filter(occurs)
                    .map(CurveKind::label)
                    .forEach(parts::add);
        } catch (SpectrumException noPlane) {
            // The pieces themselves say why.
            settings.plane().curves().stream().map(CurveKind::label).forEach(parts::add);
        }
        return parts;
    }

    private static Predicate<CurveKind> occurring(Condition condition, SpectrumSettings settings) {
        Scenario scenario = scenario(condition, settings);
        if (!scenario.clean()) {
            return kind -> DisorderedCurveStudy.occursIn(scenario, rectangle(settings), kind);
        }
        Plane plane = new Plane(scenario, rectangle(settings));
        return kind -> kind.occursIn(plane);
    }

    private static Scenario scenario(Condition condition, SpectrumSettings settings) {
        Protocol protocol = condition.protocol();
        return Scenario.of(
                condition.model(),
                settings.dynamics(),
                settings.site(),
                protocol.items(),
                Drives.at(protocol, settings.at()),
                settings.parameter());
    }

    private static Rectangle rectangle(SpectrumSettings settings) {
        return new Rectangle(
                settings.parameter(),
                Math.min(settings.from(), settings.to()),
                Math.max(settings.from(), settings.to()),
                settings.plane().second(),
                settings.plane().from(),
                settings.plane().to());
    }

    /** Where a condition itself stands in its plane. */
    static double[] place(Condition condition, SpectrumSettings settings) {
        Scenario scenario = scenario(condition, settings);
        return new double[] {
            settings.parameter().of(scenario), settings.plane().second().of(scenario)
        };
    }

    /** Adds the rows of a piece. */
    static void add(FoundRows rows, SpectrumOrder order) {
        SpectrumSettings all = order.settings();
        PlaneSettings settings = all.plane();
        Scenario scenario = scenario(order.condition(), all);
        Rectangle rectangle = rectangle(all);
        if (order.curve().isPresent()) {
            CurveKind kind = order.curve().get();
            List<SpecialCurve> curves = scenario.clean()
                    ? new CurveStudy(new Plane(scenario, rectangle), kind, settings.options()).run(Progress.NONE)
                    : new DisorderedCurveStudy(new DisorderedPlane(scenario, rectangle), kind, settings.options())
                            .run(Progress.NONE);
            rows.add(CurveRow.TABLE, CurveRow.of(curves)).add(Codimension2Row.TABLE, Codimension2Row.of(curves));
        } else if (!scenario.clean()) {
            rows.note(REGIONS, "regions are those of clean rings: disorder pins bumps at many angles");
        } else if (RegionStudy.applies(new Plane(scenario, rectangle))) {
            rows.add(
                    RegionRow.TABLE,
                    RegionRow.of(new RegionStudy(
                                    new Plane(scenario, rectangle),
                                    settings.options(),
                                    settings.columns(),
                                    settings.rows())
                            .run(Progress.NONE)));
        } else {
            rows.note(REGIONS, "rings under a drive are never without bump: regions are those of rings without drive");
        }
    }
}
