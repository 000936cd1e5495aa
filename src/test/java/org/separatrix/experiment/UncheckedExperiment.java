package org.separatrix.experiment;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.stream.Stream;

/** A condition of an experiment that may set keys which its study does not read: the readers without the check. */
public final class UncheckedExperiment {

    private final StudyKind kind;
    private final ConfigObject tree;
    private final Parameters parameters;

    private UncheckedExperiment(StudyKind kind, ConfigObject tree) {
        this.kind = kind;
        this.tree = RouterDefaults.complete(TransferReader.complete(tree));
        this.parameters = Parameters.read(this.tree, kind);
    }

    /** @param body as inside of {@code separatrix} in a file */
    public static UncheckedExperiment of(StudyKind kind, String body) {
        ConfigObject written = ConfigFactory.parseString(body).root();
        ConfigObject defaults = Reference.experiment();
        if (Key.of("protocol", "epochs").in(written) != null) {
            defaults = Key.of("protocol", "epochs")
                    .set(defaults, ConfigFactory.empty().root());
        }
        return new UncheckedExperiment(kind, written.withFallback(defaults));
    }

    /** The same with another value of a key. */
    public UncheckedExperiment with(String key, Object value) {
        return new UncheckedExperiment(
                kind, Key.dotted(key).set(tree, ConfigValueFactory.fromAnyRef(value, "another value")));
    }

    /** Every key that has a value, dotted; those that have no default included. */
    public Stream<String> keys() {
        return tree.withoutKey(Sweep.KEY).toConfig().entrySet().stream()
                .map(entry -> Key.dotted(entry.getKey()).toString())
                .sorted();
    }

    public Object value(String key) {
        return Key.dotted(key).in(tree).unwrapped();
    }

    /** Whether a study says that it reads a key. */
    public boolean isRead(String key) {
        return kind.keys().in(Key.dotted(key), new GridValues(tree, new Sweep.Grid(List.of()))) != Extent.NOWHERE;
    }

    /** The second condition of it, as of a sweep. */
    public Condition condition() {
        Section top = Section.top(tree);
        return new Condition(
                1,
                top.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                top.flag("paired") ? 0 : 1,
                parameters.model(),
                parameters.protocol(),
                parameters.readOut(),
                parameters.coupling(),
                !parameters.coupling().isLockstep(),
                parameters.routerBesideRings());
    }

    /** Whether its study is told the same of both. */
    public boolean asksLike(UncheckedExperiment other) {
        return condition().equals(other.condition())
                && studySettings().equals(other.studySettings())
                && (!kind.word().equals("router") || router().equals(other.router()));
    }

    /** What its study reads. */
    public Object studySettings() {
        return parameters.study();
    }

    public RouterSettings router() {
        return parameters.router();
    }
}
