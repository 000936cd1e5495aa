/** Tables and their columns, as CSV and as Parquet. */
package org.separatrix.tables;
