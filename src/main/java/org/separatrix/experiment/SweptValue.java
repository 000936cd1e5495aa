package org.separatrix.experiment;

/**
 * Value of a swept key in a condition.
 *
 * @param cell as it is to stand in a table; empty where the key does not exist in the condition
 * @param number NaN where it is none
 */
public record SweptValue(String cell, double number) {

    /** Of a key that does not exist in the condition. */
    static final SweptValue ABSENT = new SweptValue("", Double.NaN);
}
