package org.separatrix.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.separatrix.tables.StoredColumn.Storage;

/**
 * Writes a Parquet file row by row, with a bounded part of it in memory. Numbers are passed as primitives, since
 * boxing would cost more than writing.
 */
public final class ParquetTable<R> implements Closeable {

    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final Path path;
    private final ParquetWriter<R> writer;

    /** @param name of the table in the schema */
    public ParquetTable(Path path, String name, List<StoredColumn<R>> columns) throws IOException {
        this.path = path;
        // Noise does not compress, and the native codecs take longer to load than the table takes to write. The second
        // version of the format packs a number that counts rows into a few bits.
        writer = new Builder<>(path, new RowWriter<>(name, columns))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(Mode.OVERWRITE)
                .withWriterVersion(WriterVersion.PARQUET_2_0)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    public void write(R row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        ParquetFooter.putInOrder(path);
    }

    private static final class RowWriter<R> extends WriteSupport<R> {

        private final MessageType schema;
        private final List<Field<R>> fields;

        @SuppressWarnings("NullAway.Init") // the writer calls prepareForWrite before the first row
        private RecordConsumer consumer;

        RowWriter(String name, List<StoredColumn<R>> columns) {
            schema = new MessageType(
                    name, columns.stream().map(StoredColumn::schema).toList());
            fields = columns.stream().map(RowWriter::field).toList();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, although nothing calls it without Hadoop
        public WriteContext init(Configuration configuration) {
            return context();
        }

        private WriteContext context() {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer to) {
            consumer = to;
        }

        @Override
        public void write(R row) {
            consumer.startMessage();
            for (int index = 0; index < fields.size(); index++) {
                fields.get(index).write(row, schema.getFieldName(index), index, consumer);
            }
            consumer.endMessage();
        }

        private static <R> Field<R> field(StoredColumn<R> of) {
            if (of.column() instanceof Column.Text<R> text) {
                return texts(text.value());
            }
            if (of.column() instanceof Column.Number<R> number) {
                if (of.storage() == Storage.FLOAT64_OR_NULL) {
                    return doubles(number.value());
                }
                return floats(number.value(), of.storage() == Storage.FLOAT32_OR_NULL);
            }
            ToLongFunction<R> whole = ((Column.Whole<R>) of.column()).value();
            return of.storage() == Storage.INT64 ? longs(whole) : integers(whole);
        }

        private static <R> Field<R> floats(ToDoubleFunction<R> value, boolean orNull) {
            return (row, name, index, consumer) -> {
                float number = (float) value.applyAsDouble(row);
                if (!orNull || !Float.isNaN(number)) {
                    consumer.startField(name, index);
                    consumer.addFloat(number);
                    consumer.endField(name, index);
                }
            };
        }

        private static <R> Field<R> doubles(ToDoubleFunction<R> value) {
            return (row, name, index, consumer) -> {
                double number = value.applyAsDouble(row);
                if (!Double.isNaN(number)) {
                    consumer.startField(name, index);
                    consumer.addDouble(number);
                    consumer.endField(name, index);
                }
            };
        }

        /** A text stands in many rows one after the other, and is encoded once for them. */
        private static <R> Field<R> texts(Function<R, String> value) {
            return new Field<>() {
                private String last = "";
                private Binary encoded = Binary.EMPTY;

                @Override
                public void write(R row, String name, int index, RecordConsumer consumer) {
                    String text = value.apply(row);
                    if (!text.equals(last)) {
                        last = text;
                        encoded = Binary.fromString(text);
                    }
                    if (!text.isEmpty()) {
                        consumer.startField(name, index);
                        consumer.addBinary(encoded);
                        consumer.endField(name, index);
                    }
                }
            };
        }

        private static <R> Field<R> longs(ToLongFunction<R> value) {
            return (row, name, index, consumer) -> {
                consumer.startField(name, index);
                consumer.addLong(value.applyAsLong(row));
                consumer.endField(name, index);
            };
        }

        private static <R> Field<R> integers(ToLongFunction<R> value) {
            return (row, name, index, consumer) -> {
                consumer.startField(name, index);
                consumer.addInteger((int) value.applyAsLong(row));
                consumer.endField(name, index);
            };
        }
    }

    /** Hands the cell of a row on. */
    @FunctionalInterface
    private interface Field<R> {

        void write(R row, String name, int index, RecordConsumer consumer);
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {

        private final RowWriter<R> rows;

        Builder(Path path, RowWriter<R> rows) {
            super(new LocalOutputFile(path));
            this.rows = rows;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, although nothing calls it without Hadoop
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }
}
