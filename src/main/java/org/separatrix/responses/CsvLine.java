package org.separatrix.responses;

import java.util.List;

/**
 * The fields of a line of a table.
 *
 * @param number of the line of the text that it begins on, from 1
 */
record CsvLine(int number, List<String> fields) {}
