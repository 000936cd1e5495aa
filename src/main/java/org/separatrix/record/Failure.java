package org.separatrix.record;

import java.util.regex.Pattern;

/** Wording of failures for a person. */
public final class Failure {

    /** How the JVM calls a class whose initialiser failed earlier; the first failure says why. */
    private static final String FAILED_BEFORE = "Could not initialize class";

    private static final int MOST_CAUSES = 20;

    private static final Pattern BATCH = Pattern.compile("^batch \\d+: ");

    /** The same fault meets one trial after the other. */
    private static final Pattern WHERE = Pattern.compile("\\b(batch|trial|tick|step|neuron|piece|stream|token) \\d+");

    private Failure() {}

    /**
     * One line: that the memory or the stack was not enough, else the message of the deepest cause, with its kind where the
     * message alone says little.
     */
    public static String described(Throwable failure) {
        Throwable cause = deepest(failure);
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        if (cause instanceof OutOfMemoryError) {
            return "out of memory" + (message.isEmpty() ? "" : " (" + message + ")");
        }
        if (cause instanceof StackOverflowError) {
            StackTraceElement[] trace = cause.getStackTrace();
            return "the stack is too small" + (trace.length == 0 ? "" : ", at " + trace[0]);
        }
        if (cause instanceof UnsatisfiedLinkError || cause instanceof ResultsException) {
            return message;
        }
        String kind = cause.getClass().getSimpleName();
        return message.isEmpty()
                ? kind
                : kind + ": " + message.lines().findFirst().orElse("");
    }

    /** Why a batch has failed, by itself. */
    public static String cause(String reason) {
        return BATCH.matcher(reason).replaceFirst("");
    }

    /** What the causes have in common that differ in where the fault was met: they are told as one. */
    public static String kind(String cause) {
        return WHERE.matcher(cause).replaceAll("$1 …");
    }

    /** Whether it only repeats a failure that was met before. */
    public static boolean repeats(Throwable failure) {
        return failure instanceof NoClassDefFoundError
                && failure.getMessage() != null
                && failure.getMessage().startsWith(FAILED_BEFORE);
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause.getCause() != null && !(cause instanceof ResultsException); i++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
