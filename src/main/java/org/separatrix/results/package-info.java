/**
 * The results folder: the record of the run, and the tables, provenance and figures made from it.
 *
 * <p>Every number of {@code conditions.csv} is computed at export from the per-trial values in the precision in which
 * they are stored, in the order of the trials. So it depends neither on how trials were cut into batches nor on the
 * order in which batches arrived, and it can be recomputed from {@code trials.parquet}.
 */
package org.separatrix.results;
