package org.separatrix.experiment;

import com.typesafe.config.ConfigObject;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Where conditions stand, by their values. Keeps eight bytes a condition, as a sweep may have a million of them. */
final class ConditionPlaces {

    private final IntFunction<ConfigObject> content;

    /** A hash of the values and the index below it, in ascending order. */
    private final long[] places;

    /**
     * @param count how many conditions there are
     * @param content the values of each; asked for again whenever hashes agree
     */
    ConditionPlaces(int count, IntFunction<ConfigObject> content) {
        this.content = content;
        this.places = new long[count];
        for (int index = 0; index < count; index++) {
            places[index] = first(content.apply(index)) | index;
        }
        Arrays.sort(places);
    }

    private static long first(ConfigObject values) {
        return (long) values.hashCode() << Integer.SIZE;
    }

    /** The condition with these values; the last of those that have the same. */
    OptionalInt find(ConfigObject values) {
        long first = first(values);
        int place = Arrays.binarySearch(places, first | Integer.MAX_VALUE);
        for (int at = place >= 0 ? place : -place - 2; at >= 0 && places[at] >= first; at--) {
            int index = (int) places[at];
            if (content.apply(index).equals(values)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }
}
