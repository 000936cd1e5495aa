package org.separatrix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A command line of the program, as a page or a help text shows it.
 *
 * @param place file and line
 * @param words what follows the name of the program
 */
record DocumentedCommand(String place, List<String> words) {

    private static final Pattern CALL = Pattern.compile("^\\s*(?:\\./|bin/)?separatrix\\s+([a-z-].*)$");

    /** A word in quotes, where a shell takes away the quotes, or one without. */
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    /** The commands in the fenced blocks of a page, in their order. */
    static List<DocumentedCommand> of(Path page) throws IOException {
        List<DocumentedCommand> commands = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                fenced = !fenced;
            } else if (fenced) {
                addTo(commands, page + ":" + (i + 1), lines.get(i));
            }
        }
        return commands;
    }

    /** The examples of a help text: lines that are indented by two spaces. */
    static List<DocumentedCommand> ofHelp(String command, String help) {
        List<DocumentedCommand> commands = new ArrayList<>();
        help.lines().filter(line -> line.startsWith("  separatrix ")).forEach(line -> addTo(commands, command, line));
        return commands;
    }

    private static void addTo(List<DocumentedCommand> commands, String place, String line) {
        var call = CALL.matcher(line);
        if (call.matches()) {
            commands.add(new DocumentedCommand(place, words(call.group(1))));
        }
    }

    /** Up to a comment, or to what follows behind several spaces. */
    private static List<String> words(String line) {
        String command = line.replaceFirst("\\s+#.*$|\\s{2,}.*$", "");
        return WORD.matcher(command)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"))
                .toList();
    }

    String command() {
        return words.get(0);
    }

    /** The experiment file; empty if there is none. */
    String argument() {
        return words.stream()
                .skip(1)
                .filter(word -> word.endsWith(".conf"))
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return place + ": separatrix " + String.join(" ", words);
    }
}
