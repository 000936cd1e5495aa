package org.separatrix.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The kinds of studies that there are: ours, and those of jars on the class path that provide {@link StudyKind}. */
public final class StudyKinds {

    private static final Map<String, StudyKind> BY_WORD = new LinkedHashMap<>();

    static {
        for (StudyKind kind : ServiceLoader.load(StudyKind.class)) {
            if (BY_WORD.put(kind.word(), kind) != null) {
                throw new IllegalStateException("there are two studies of the name " + kind.word());
            }
        }
    }

    private StudyKinds() {}

    /** In the order in which they are provided. */
    public static Stream<StudyKind> all() {
        return BY_WORD.values().stream();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static StudyKind named(String word) {
        if (!BY_WORD.containsKey(word)) {
            throw new IllegalArgumentException("there is no study of the name " + word);
        }
        return BY_WORD.get(word);
    }
}
