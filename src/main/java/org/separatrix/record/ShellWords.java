package org.separatrix.record;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands of the program as they can be pasted into a shell. */
public final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWords() {}

    /** @param words the command first; without the name of the program */
    public static String command(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" ", "separatrix ", ""));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
