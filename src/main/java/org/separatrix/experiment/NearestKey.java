package org.separatrix.experiment;

import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the known key, or other word, that is nearest to an unknown one. */
public final class NearestKey {

    /** Twice what any key has; the time to compare grows with it. */
    private static final int LONGEST = 100;

    private NearestKey() {}

    /** @param known at least one; of equally near ones the first is taken */
    public static String to(String written, Stream<String> known) {
        String unknown = written.substring(0, Math.min(written.length(), LONGEST));
        return known.min(Comparator.comparingInt(
                        key -> Math.min(distance(unknown, key), 2 + distance(lastName(unknown), lastName(key)))))
                .orElseThrow();
    }

    private static String lastName(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** The Levenshtein distance, letters of either case alike. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = above[j - 1] + (same ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
