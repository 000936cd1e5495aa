package org.separatrix.study.trials;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.separatrix.statistics.Trials;
import org.separatrix.tables.ParquetFooter;

/**
 * Writes {@code trials.parquet}, a row a trial, with a bounded part of it in memory:
 *
 * <pre>
 *   condition int32, trial int64, error float32, decoded float32, winner int8 (−1 tie), amplitude_0 … float32
 * </pre>
 *
 * The winner is int16 where a condition has more rings than int8 can count. There is no error and no angle, null, of a trial without a report. The amplitudes of rings that a condition does not have are NaN.
 */
final class TrialsParquet implements Closeable {

    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final Path path;
    private final ParquetWriter<TrialRows.Row> writer;

    /** @param rings the largest number of rings of any condition */
    TrialsParquet(Path path, int rings) throws IOException {
        this.path = path;
        // Noise does not compress, and the native codecs take longer to load than the table takes to write. The second
        // version of the format packs the index of the trial into a few bits.
        writer = new Builder(path, new TrialRows(rings))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(Mode.OVERWRITE)
                .withWriterVersion(WriterVersion.PARQUET_2_0)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    /** Appends consecutive trials of a condition. */
    void write(int condition, long firstTrial, Trials trials) throws IOException {
        for (int index = 0; index < trials.count(); index++) {
            writer.write(new TrialRows.Row(condition, firstTrial + index, trials, index));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        ParquetFooter.putInOrder(path);
    }

    private static final class Builder extends ParquetWriter.Builder<TrialRows.Row, Builder> {

        private final TrialRows rows;

        Builder(Path path, TrialRows rows) {
            super(new LocalOutputFile(path));
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<TrialRows.Row> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, although nothing calls it without Hadoop
        protected WriteSupport<TrialRows.Row> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }
}
