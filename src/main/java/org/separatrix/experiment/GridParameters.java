package org.separatrix.experiment;

import java.util.function.Predicate;
import org.separatrix.coupling.Coupling;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;

/**
 * Reads the conditions of a grid, each part of them once for all that have it in common. The parts are read in the order of
 * {@link Parameters#read}, so that of several problems the same is found. Thread-safe.
 */
final class GridParameters {

    private final StudyKind study;
    private final SharedPart<Model> models;
    private final SharedPart<Double> peaks;
    private final SharedPart<Times> times;
    private final SharedPart<Protocol> protocols;
    private final SharedPart<ReadOut> readOuts;
    private final SharedPart<Coupling> couplings;
    private final SharedPart<RouterSettings> routers;

    /**
     * @param grid what varies
     * @param first the first condition of it
     * @param most how many values of each part may be kept
     */
    GridParameters(Sweep.Grid grid, Parameters first, StudyKind study, int most) {
        this.study = study;
        Predicate<Key> ofTimes = key -> key.equals(Times.UNIT) || key.equals(Parameters.DT);
        Predicate<Key> ofTrial = ofTimes.or(in("protocol")).or(key -> key.equals(Parameters.RINGS));
        models = new SharedPart<>(grid, in("model"), most);
        peaks = new SharedPart<>(grid, key -> key.equals(Parameters.KAPPA), most);
        times = new SharedPart<>(grid, ofTimes, most);
        protocols = new SharedPart<>(grid, ofTrial, most);
        readOuts = new SharedPart<>(grid, in("readout").or(ofTrial), most);
        couplings = new SharedPart<>(grid, in("coupling").or(ofTimes), most);
        // Experts by themselves know nothing of trials, but whether they are beside rings may be swept.
        boolean besideRings = grid.sweepsIn("router") || first.router().rings().isPresent();
        routers = new SharedPart<>(grid, besideRings ? in("router").or(ofTrial) : in("router"), most);
    }

    private static Predicate<Key> in(String block) {
        return key -> key.block().equals(block);
    }

    /**
     * A condition.
     *
     * @param point of the grid
     * @param blocks the experiment with the values of that point
     */
    Parameters at(long point, Section blocks) {
        Model model = models.at(point, () -> Parameters.model(blocks.section("model")));
        Times unit = times.at(point, () -> Times.of(blocks.section("protocol"), model.dt()));
        Protocol protocol =
                protocols.at(point, () -> Parameters.protocol(blocks.section("protocol"), unit, model.rings()));
        return new Parameters(
                        model,
                        unit,
                        protocol,
                        readOuts.at(
                                point,
                                () -> Parameters.readOut(
                                        blocks.section("readout"), unit, model.rings(), protocol.steps())),
                        couplings.at(point, () -> CouplingReader.read(blocks.section("coupling"), unit)),
                        routers.at(point, () -> RouterReader.read(blocks.section("router"), protocol, unit)),
                        Parameters.chosen(study, blocks, model, unit, protocol))
                .checked(blocks, peaks.at(point, () -> InputRange.peak(model)));
    }
}
