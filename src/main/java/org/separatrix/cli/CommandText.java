package org.separatrix.cli;

import java.util.ArrayList;
import java.util.List;
import org.separatrix.record.ShellWords;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command line as it can be pasted into a shell.
 *
 * @param words the command first; without the name of the program
 */
record CommandText(List<String> words) {

    CommandText {
        words = List.copyOf(words);
    }

    /** The command line that was given. */
    static CommandText of(CommandSpec spec) {
        CommandLine root = spec.commandLine();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return new CommandText(root.getParseResult().originalArgs());
    }

    /** The same with another command. */
    CommandText instead(String command) {
        List<String> changed = new ArrayList<>(words);
        changed.set(0, command);
        return new CommandText(changed);
    }

    /** The same without an option as messages call it: {@code --trials}, or {@code -D key}. */
    CommandText without(String option) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean apart = option.equals(word) || word.equals("-D") && option.equals("-D " + key(next));
            if (apart) {
                i++;
            } else if (!word.startsWith(option + "=") && !(word.startsWith("-D") && isSetting(word, option))) {
                kept.add(word);
            }
        }
        return new CommandText(kept);
    }

    /** Whether a word is the option -D with its assignment in one. */
    private static boolean isSetting(String word, String option) {
        return word.length() > 2 && option.equals("-D " + key(word.substring(2)));
    }

    private static String key(String assignment) {
        int equals = assignment.indexOf('=');
        return equals < 0 ? "" : assignment.substring(0, equals).strip();
    }

    @Override
    public String toString() {
        return ShellWords.command(words);
    }
}
