package org.separatrix.study.trials;

import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.separatrix.statistics.Trials;

/** The columns of {@code trials.parquet}, handed to Parquet as primitives: boxing them would cost more than the writing. */
final class TrialRows extends WriteSupport<TrialRows.Row> {

    /**
     * A row.
     *
     * @param index where the trial stands in the columns of {@code trials}
     */
    record Row(int condition, long trial, Trials trials, int index) {}

    private static final int BEFORE_AMPLITUDES = 5;

    private final MessageType schema;
    private RecordConsumer consumer;

    /** @param rings the largest number of rings of any condition */
    TrialRows(int rings) {
        List<Type> columns = new ArrayList<>();
        columns.add(Types.required(INT32).named("condition"));
        columns.add(Types.required(INT64).named("trial"));
        columns.add(Types.optional(FLOAT).named("error"));
        columns.add(Types.optional(FLOAT).named("decoded"));
        columns.add(Types.required(INT32)
                .as(intType(8 * WinnerType.of(rings).bytes(), true))
                .named("winner"));
        for (int ring = 0; ring < rings; ring++) {
            columns.add(Types.required(FLOAT).named("amplitude_" + ring));
        }
        schema = new MessageType("trials", columns);
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the parent, although nothing calls it without Hadoop
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void write(Row row) {
        Trials trials = row.trials();
        consumer.startMessage();
        write(0, row.condition());
        write(1, row.trial());
        writeKnown(2, trials.error()[row.index()]);
        writeKnown(3, trials.decoded()[row.index()]);
        write(4, trials.winner()[row.index()]);
        for (int column = BEFORE_AMPLITUDES; column < schema.getFieldCount(); column++) {
            int ring = column - BEFORE_AMPLITUDES;
            write(column, ring < trials.rings() ? trials.amplitude()[ring][row.index()] : Float.NaN);
        }
        consumer.endMessage();
    }

    /** NaN is null: a field that is not there. */
    private void writeKnown(int column, float value) {
        if (!Float.isNaN(value)) {
            write(column, value);
        }
    }

    private void write(int column, int value) {
        consumer.startField(schema.getFieldName(column), column);
        consumer.addInteger(value);
        consumer.endField(schema.getFieldName(column), column);
    }

    private void write(int column, long value) {
        consumer.startField(schema.getFieldName(column), column);
        consumer.addLong(value);
        consumer.endField(schema.getFieldName(column), column);
    }

    private void write(int column, float value) {
        consumer.startField(schema.getFieldName(column), column);
        consumer.addFloat(value);
        consumer.endField(schema.getFieldName(column), column);
    }
}
