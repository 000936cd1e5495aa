package org.separatrix.record;

/** Wording of failures for a person. */
public final class Failure {

    /** How the JVM calls a class whose initialiser failed earlier; the first failure says why. */
    private static final String FAILED_BEFORE = "Could not initialize class";

    private static final int MOST_CAUSES = 20;

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
