package org.separatrix.monitor;

/**
 * Makes text safe for a terminal. Characters that would control the terminal, or hide or reorder other text, are
 * written as {@code \\u001b}: control characters of both sets, marks of direction and of format, separators of lines.
 * A quoted text of an experiment file reads this as the same character.
 */
public final class Printable {

    private static final int LONGEST_LINE = 2_000;
    private static final String CUT = " [...] ";

    private Printable() {}

    /** Lines, as many as there are. */
    public static String text(String text) {
        return escaped(text, true);
    }

    /** A single line, shortened in its middle where it is very long: where and what stand at its ends. */
    public static String line(String text) {
        String line = escaped(shortened(text), false);
        return line.length() <= LONGEST_LINE ? line : shortened(line);
    }

    private static String shortened(String text) {
        int half = (LONGEST_LINE - CUT.length()) / 2;
        return text.length() <= LONGEST_LINE
                ? text
                : text.substring(0, half) + CUT + text.substring(text.length() - half);
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (lines && (character == '\n' || character == '\t') || !steers(character)) {
                printable.appendCodePoint(character);
            } else {
                append(printable, character);
            }
        });
        return printable.toString();
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder printable, int character) {
        for (char unit : Character.toChars(character)) {
            String digits = Integer.toHexString(unit);
            printable.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        }
    }
}
