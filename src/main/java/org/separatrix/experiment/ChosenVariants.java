package org.separatrix.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.separatrix.coupling.Composition;
import org.separatrix.coupling.Coupling;
import org.separatrix.ring.transfer.TransferVariant;
import org.separatrix.variant.Option;
import org.separatrix.variant.Variant;

/** The variants that experiment files choose by name, those of jars on the class path included. */
public final class ChosenVariants {

    private static final List<VariantReader<?>> READERS =
            List.of(TransferReader.KINDS, Parameters.DECODERS, CouplingReader.KINDS, TrainingReader.METHODS);

    private ChosenVariants() {}

    /** All that this program can compute, by the line that chooses it, as {@code coupling.kind = delayed}. */
    public static List<String> known() {
        return Stream.concat(
                        StudyKinds.all().map(ChosenVariants::choosing),
                        READERS.stream()
                                .flatMap(reader -> reader.names().stream().map(reader::choosing)))
                .toList();
    }

    /** Every key of a variant, those of jars on the class path among them, which need not have a default. */
    static Stream<Key> keys() {
        return READERS.stream().flatMap(VariantReader::keys);
    }

    /** Those that the conditions of an experiment need, in the same form. */
    public static List<String> of(Experiment experiment) {
        return Stream.concat(
                        Stream.of(choosing(experiment.kind())),
                        READERS.stream()
                                .filter(reader -> experiment.read(reader.chooser()) != Extent.NOWHERE)
                                .flatMap(reader ->
                                        experiment.words(reader.chooser()).map(reader::choosing)))
                .distinct()
                .toList();
    }

    /** Those that the trials of a condition need, in the same form. */
    public static List<String> of(Condition condition) {
        Stream<Coupling> couplings = condition.coupling() instanceof Composition several
                ? several.parts().stream()
                : Stream.of(condition.coupling());
        return Stream.of(
                        Stream.of(choosing(
                                TransferReader.KINDS,
                                condition.model().transfer().shape())),
                        Stream.of(choosing(
                                Parameters.DECODERS, condition.readOut().decoding())),
                        couplings.map(coupling -> choosing(CouplingReader.KINDS, coupling)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static <T> String choosing(VariantReader<T> reader, T made) {
        return reader.variants()
                .filter(variant -> variant.type().isInstance(made))
                .map(variant -> reader.choosing(variant.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        made.getClass().getName() + " is of no variant on the class path, which " + reader.chooser()
                                + " could name to other nodes"));
    }

    private static String choosing(StudyKind study) {
        return ChosenStudy.KEY + " = " + study.word();
    }

    /** For help: each key that chooses, with the names that it may have. */
    public static List<String> names() {
        String studies = StudyKinds.all().map(StudyKind::word).collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(ChosenStudy.KEY + ": " + studies),
                        READERS.stream().map(reader -> reader.chooser() + ": " + String.join(", ", reader.names())))
                .toList();
    }

    /** For documentation: what each of them is, and its keys with their ranges. */
    public static List<String> described() {
        Stream<String> studies = Stream.concat(
                Stream.of(ChosenStudy.KEY),
                StudyKinds.all().map(kind -> "  " + kind.word() + ": " + kind.description()));
        return Stream.concat(
                        studies,
                        READERS.stream()
                                .flatMap(reader -> Stream.concat(
                                        Stream.of(reader.chooser().toString()),
                                        reader.variants().flatMap(ChosenVariants::described))))
                .toList();
    }

    private static Stream<String> described(Variant<?> variant) {
        List<Option> options = new ArrayList<>(variant.options());
        if (variant instanceof TransferVariant transfer) {
            options.addAll(transfer.parameters());
        }
        return Stream.concat(
                Stream.of("  " + variant.name() + ": " + variant.meaning()),
                options.stream()
                        .map(option -> "    " + option.key() + ": " + option.meaning() + "; " + option.allowed()
                                + (option.unstated().isEmpty()
                                        ? ", to be stated"
                                        : "; " + option.unstated() + " where not stated")));
    }
}
