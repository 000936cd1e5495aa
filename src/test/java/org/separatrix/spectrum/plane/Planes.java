package org.separatrix.spectrum.plane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.separatrix.ring.Model;
import org.separatrix.spectrum.Models;
import org.separatrix.spectrum.continuation.Progress;
import org.separatrix.spectrum.equations.Cue;
import org.separatrix.spectrum.equations.Dynamics;
import org.separatrix.spectrum.equations.Parameter;
import org.separatrix.spectrum.equations.Scenario;

/** Planes of the reference model, and what two independent routes found in them. */
final class Planes {

    static final JsonNode REFERENCE = read();

    private Planes() {}

    private static JsonNode read() {
        try (InputStream file = Planes.class.getResourceAsStream("codimension2.json")) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode plane(String name) {
        return REFERENCE.get("planes").get(name);
    }

    static Plane noise(int rings, double lowest, double highest) {
        Scenario scenario = Scenario.of(Models.rings(rings), Dynamics.NOISE_AVERAGED);
        return new Plane(
                scenario, new Rectangle(Parameter.CROSS_INHIBITION, -0.2, 2.0, Parameter.NOISE, lowest, highest));
    }

    static Plane slope() {
        return skeleton(Parameter.BETA, -0.05, 0.8, 2.4, 10.5);
    }

    static Plane excitation() {
        return skeleton(Parameter.COSINE_EXCITATION, -0.2, 5.5, 5.2, 12.1);
    }

    private static Plane skeleton(Parameter second, double from, double to, double low, double high) {
        Scenario scenario = Scenario.of(Models.noise(0.0), Dynamics.NOISE_FREE);
        return new Plane(scenario, new Rectangle(Parameter.CROSS_INHIBITION, from, to, second, low, high));
    }

    static Plane cued(double noise, double weakest, double strongest) {
        Model model = Models.noise(noise);
        Scenario scenario = Scenario.of(model, noise == 0.0 ? Dynamics.NOISE_FREE : Dynamics.NOISE_AVERAGED)
                .with(new Cue(0, 0.01));
        return new Plane(
                scenario,
                new Rectangle(Parameter.CROSS_INHIBITION, 0.15, 0.85, Parameter.gain("cue"), weakest, strongest));
    }

    static List<SpecialCurve> curves(Plane plane, CurveKind kind) {
        return new CurveStudy(plane, kind, PlaneOptions.STANDARD).run(Progress.NONE);
    }
}
