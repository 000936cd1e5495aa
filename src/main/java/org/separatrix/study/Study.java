package org.separatrix.study;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Experiment;
import org.separatrix.experiment.StudyKind;
import org.separatrix.experiment.StudyKinds;
import org.separatrix.simulation.Work;
import org.separatrix.tables.Table;

/**
 * A kind of study: what it reads from an experiment, the pieces of work that it is made of, and the tables and figures
 * that come of them. A study has a room of its own below this one; it is known by a line in
 * {@code META-INF/services/org.separatrix.experiment.StudyKind}, of this program or of a jar on the class path.
 */
public interface Study extends StudyKind {

    /** The study that an experiment is. */
    static Study of(Experiment experiment) {
        return (Study) experiment.kind();
    }

    /** Every study that there is. */
    static Stream<Study> all() {
        return StudyKinds.all().map(Study.class::cast);
    }

    /**
     * The pieces of work of an experiment of this kind.
     *
     * @throws org.separatrix.experiment.ExperimentException if the study cannot be made of the experiment
     */
    Pieces pieces(Experiment experiment);

    /** What progress counts in an experiment, in the plural. */
    default String progressUnit(Experiment experiment) {
        return unit();
    }

    /** The kinds of its work, by the names under which they cross the network: different from those of other studies. */
    Map<String, Class<? extends Work>> workTypes();

    /** The tables that it may write, for the data dictionary. */
    default List<Table<?>> tables() {
        return List.of();
    }

    /** What there is to compute: the trials if there are any, and then what the study is made of. */
    List<Workload> workloads(Experiment experiment);

    /** What its results come to while the run goes on. */
    default LiveResults live(Experiment experiment) {
        return LiveResults.none();
    }

    /** What a piece takes, for the time that a run has left; called for one piece at a time. */
    default Function<Batch, Cost> costs(Experiment experiment) {
        return piece -> new Cost(word(), piece.share(), piece.share());
    }

    /** The tables and figures to come. */
    ExpectedFiles expectedFiles(Experiment experiment);

    @Override
    default List<String> figureNames(Experiment experiment) {
        return expectedFiles(experiment).figuresInOrder(experiment.firstFigures());
    }

    /** What the report of a run says first; without any, the first of its tables. */
    default List<Headline> headlines(Experiment experiment) {
        return List.of();
    }

    /** Writes the tables of all results that are safe. */
    StudyResults write(RunResults results);
}
