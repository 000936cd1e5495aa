package org.separatrix.study.spectrum;

import java.util.List;
import java.util.Map;
import org.separatrix.experiment.Section;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.equations.Drives;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.plane.CurveKind;
import org.separatrix.spectrum.plane.PlaneOptions;

/** Reads the block of a plane of two parameters. */
final class PlaneReader {

    private static final Map<String, CurveKind> CURVES = SpectrumReader.named(CurveKind.values(), CurveKind::label);

    private static final int MOST_CELLS = 1000;

    private PlaneReader() {}

    /**
     * @param first the parameter along the first axis
     * @param drives that act
     */
    static PlaneSettings read(Section block, SpectrumSettings.Study study, Parameter first, Drives drives) {
        Parameter second = new Parameter(block.text("second", Parameter.allowed(), Parameter::known));
        if (study == SpectrumSettings.Study.PLANE) {
            check(block, first, second, drives);
        }
        String range = "a value that " + second.key() + " may have";
        double from = block.number("from", range, second::admits);
        double to = block.number("to", range + ", above spectrum.plane.from", end -> second.admits(end) && end > from);
        List<Double> cells = block.numbers(
                "cells",
                2,
                "two whole numbers from 0 to " + MOST_CELLS,
                x -> x == Math.rint(x) && 0 <= x && x <= MOST_CELLS);
        PlaneSettings settings = new PlaneSettings(
                second,
                from,
                to,
                block.choices("curves", CURVES),
                new PlaneOptions(
                        block.number("largest-step", "a number from 1e-4 to 0.1", x -> 1e-4 <= x && x <= 0.1),
                        block.integer("slices", 1, 1000)),
                cells.get(0).intValue(),
                cells.get(1).intValue());
        block.noMore();
        return settings;
    }

    private static void check(Section block, Parameter first, Parameter second, Drives drives) {
        if (second.equals(first)) {
            throw block.wrong("second", "another parameter than spectrum.parameter, " + first.key());
        }
        boolean idle = second.epoch().isPresent()
                && drives.epochs().stream()
                        .noneMatch(epoch -> epoch.name().equals(second.epoch().get()));
        if (idle) {
            throw block.wrong("second", "the gain of an epoch that acts at spectrum.at");
        }
    }

    /**
     * Curves are those of clean rings under mean-field coupling, whose states few numbers describe, or of rings that disorder
     * leaves no symmetry.
     */
    static void check(Section blocks, Model model, SpectrumSettings settings) {
        Section modelBlock = blocks.section("model");
        if (model.modulation() != 0.0) {
            throw modelBlock
                    .section("cross")
                    .wrong(
                            "modulation",
                            "0 where spectrum.study is plane, whose curves are those of rings under mean-field coupling;"
                                    + " spectrum.study = branches takes other rings, over one parameter");
        }
        boolean clean =
                !model.heterogeneity().inRings() && !model.heterogeneity().betweenRings();
        if (!clean && model.heterogeneity().shared() && model.rings() > 1) {
            throw modelBlock
                    .section("heterogeneity")
                    .wrong(
                            "shared",
                            "false where spectrum.study is plane: disorder that all rings share keeps a symmetry, whose curves"
                                    + " are not looked for");
        }
        boolean skeleton = settings.dynamics() == Dynamics.NOISE_FREE;
        requireChange(blocks.section("spectrum"), "parameter", settings.parameter(), skeleton, clean);
        requireChange(
                blocks.section("spectrum").section("plane"),
                "second",
                settings.plane().second(),
                skeleton,
                clean);
    }

    private static void requireChange(Section block, String key, Parameter parameter, boolean skeleton, boolean clean) {
        if (!parameter.keepsRingsClean() && (clean || !parameter.isDisorder())) {
            throw block.wrong(
                    key,
                    "where spectrum.study is plane a parameter of rings under mean-field coupling: model.J-cross, model.J0,"
                            + " model.J1, model.kappa, model.noise, model.transfer.r-max, .beta or .h0, the gain of an epoch,"
                            + " or a disorder in model.heterogeneity of rings that have some");
        }
        if (skeleton && parameter.equals(Parameter.NOISE)) {
            throw block.wrong(key, "another one than model.noise, unless spectrum.noise-averaged = true");
        }
    }
}
