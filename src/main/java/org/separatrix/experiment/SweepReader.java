package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.separatrix.numerics.ShortestDigits;

/** Reads the block {@code sweep} of an experiment. */
final class SweepReader {

    private static final String FORM = "[values] or { from, to, points, scale = linear | log }";
    private static final Set<String> RANGE = Set.of("from", "to", "points", "scale");
    private static final Map<String, Axis.Range.Scale> SCALES = Section.words(Axis.Range.Scale.class);

    private final ConfigObject experiment;
    private final List<ConfigValue> written;

    private SweepReader(ConfigObject experiment, List<ConfigValue> written) {
        this.experiment = experiment;
        this.written = written;
    }

    /**
     * @param experiment with its sweep
     * @param written what each layer says of the sweep, a field a line
     */
    static Sweep read(ConfigObject experiment, List<ConfigValue> written) {
        return new SweepReader(experiment, written).sweep();
    }

    private Sweep sweep() {
        ConfigValue sweep = experiment.get(Sweep.KEY);
        if (sweep instanceof ConfigObject grid) {
            refuseBlockOverList();
            return new Sweep(List.of(grid(grid, ofType(ConfigObject.class, written))));
        }
        if (sweep instanceof ConfigList grids
                && !grids.isEmpty()
                && grids.stream().allMatch(ConfigObject.class::isInstance)) {
            return new Sweep(IntStream.range(0, grids.size())
                    .mapToObj(i -> grid((ConfigObject) grids.get(i), writtenGrid(i)))
                    .toList());
        }
        throw new ExperimentException(
                Location.of(experiment, Sweep.KEY),
                Sweep.KEY + ": is " + (sweep == null ? "missing" : Literal.hocon(sweep)) + ", allowed: { key = " + FORM
                        + ", ... }" + " or a list of such blocks, at least one");
    }

    /** A block would replace the whole list, and nobody means that by setting one key. */
    private void refuseBlockOverList() {
        for (int i = 1; i < written.size(); i++) {
            if (written.get(i - 1) instanceof ConfigList && written.get(i) instanceof ConfigObject) {
                throw problem(
                        written.get(i), Sweep.KEY, "is a list of grids in the file, allowed: a list to replace it");
            }
        }
    }

    private List<ConfigObject> writtenGrid(int index) {
        List<ConfigList> lists = ofType(ConfigList.class, written);
        return lists.isEmpty() || lists.get(lists.size() - 1).size() <= index
                ? List.of()
                : ofType(ConfigObject.class, List.of(lists.get(lists.size() - 1).get(index)));
    }

    private static <T> List<T> ofType(Class<T> type, List<? extends ConfigValue> values) {
        return values.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Sweep.Grid grid(ConfigObject block, List<ConfigObject> layers) {
        Comparator<Key> order = new WrittenOrder(layers).comparator();
        Map<Key, ConfigValue> swept = new TreeMap<>(order);
        collect(block, List.of(), swept);
        List<Axis> axes = new ArrayList<>();
        swept.forEach((key, values) -> axes.add(axis(key, values)));
        return new Sweep.Grid(axes);
    }

    /** What is a block in the experiment is one here; anything else is a swept key. */
    private void collect(ConfigObject block, List<String> path, Map<Key, ConfigValue> swept) {
        block.forEach((name, value) -> {
            Key key = Key.below(path, name);
            if (value instanceof ConfigObject inner && isBlock(key)) {
                collect(inner, key.names(), swept);
            } else {
                swept.put(key, value);
            }
        });
    }

    private boolean isBlock(Key key) {
        return key.in(experiment) instanceof ConfigObject && !key.block().equals(Sweep.KEY);
    }

    private Axis axis(Key key, ConfigValue values) {
        String name = key.inside(Sweep.KEY).toString();
        requireSweepable(key, name, values);
        Axis axis = axis(key, name, values);
        RepeatedValues.in(axis).ifPresent(repeated -> {
            throw problem(
                    repeated, name, "has " + Literal.hocon(repeated) + " twice, allowed: each value once in a grid");
        });
        return axis;
    }

    private Axis axis(Key key, String name, ConfigValue values) {
        if (values instanceof ConfigObject range && range.keySet().stream().anyMatch(RANGE::contains)) {
            return range(key, Section.at(key.inside(Sweep.KEY), range), range);
        }
        if (values instanceof ConfigList list
                && !list.isEmpty()
                && list.stream().noneMatch(value -> value.valueType() == ConfigValueType.OBJECT)) {
            return new Axis.Listed(key, list);
        }
        throw problem(values, name, "is " + Literal.hocon(values) + ", allowed: " + FORM + ", at least one value");
    }

    private void requireSweepable(Key key, String name, ConfigValue values) {
        String allowed = "allowed: the keys of " + String.join(", ", Parameters.BLOCKS);
        if (isBlock(key)) {
            throw problem(values, name, "is a block, " + allowed);
        }
        boolean parameter =
                Parameters.BLOCKS.contains(key.block()) && StudyKinds.all().allMatch(kind -> kind.mayBeSwept(key));
        if (!parameter && experiment.containsKey(key.block())) {
            throw problem(values, name, "cannot vary between conditions, " + allowed);
        }
        if (!parameter || !isBlock(key.around()) || key.in(experiment) == null && isBlockLike(values)) {
            String nearest = NearestKey.to(key.toString(), parameters());
            throw problem(values, name, "unknown key, " + allowed + ", nearest known key: " + nearest);
        }
    }

    private static boolean isBlockLike(ConfigValue values) {
        return values instanceof ConfigObject block && !block.containsKey("points");
    }

    private Stream<String> parameters() {
        Stream<String> keys = experiment.toConfig().entrySet().stream()
                .map(entry -> ConfigUtil.splitPath(entry.getKey()))
                .filter(names -> Parameters.BLOCKS.contains(names.get(0)))
                .map(ConfigUtil::joinPath);
        return Stream.of(Parameters.BLOCKS.stream(), keys, ChosenVariants.keys().map(Key::toString))
                .flatMap(of -> of);
    }

    private static Axis range(Key key, Section range, ConfigObject written) {
        Axis.Range.Scale scale = range.has("scale") ? range.choice("scale", SCALES) : Axis.Range.Scale.LINEAR;
        boolean log = scale == Axis.Range.Scale.LOG;
        double from = log ? aboveZero(range, "from") : range.number("from");
        double to = log ? aboveZero(range, "to") : range.number("to");
        int points = range.integer("points", 1, Integer.MAX_VALUE);
        range.noMore();
        if (points == 1 && from != to) {
            throw range.wrong("points", "2 or more, or from equal to to");
        }
        return new Axis.Range(key, ShortestDigits.of(from), ShortestDigits.of(to), points, scale, written.origin());
    }

    private static double aboveZero(Section range, String key) {
        return range.number(key, "a number > 0", x -> x > 0.0);
    }

    private static ExperimentException problem(ConfigValue value, String key, String problem) {
        return new ExperimentException(Location.of(value), key + ": " + problem);
    }
}
