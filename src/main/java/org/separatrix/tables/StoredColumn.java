package org.separatrix.tables;

import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A column of numbers of a Parquet file.
 *
 * @param column a {@link Column.Number} where the storage is of floats, a {@link Column.Whole} elsewhere
 */
public record StoredColumn<R>(Column<R> column, Storage storage) {

    /** How a number is stored. */
    public enum Storage {
        INT8,
        INT16,
        INT32,
        INT64,
        /** A float that is always there; NaN is a value. */
        FLOAT32,
        /** A float that is null where the number is NaN. */
        FLOAT32_OR_NULL;

        private boolean isFloat() {
            return this == FLOAT32 || this == FLOAT32_OR_NULL;
        }
    }

    public StoredColumn {
        if (!(storage.isFloat() ? column instanceof Column.Number : column instanceof Column.Whole)) {
            throw new IllegalArgumentException(column.name() + " cannot be stored as " + storage);
        }
    }

    Type schema() {
        String name = column.name();
        return switch (storage) {
            case INT8 -> Types.required(INT32).as(intType(Byte.SIZE, true)).named(name);
            case INT16 -> Types.required(INT32).as(intType(Short.SIZE, true)).named(name);
            case INT32 -> Types.required(INT32).named(name);
            case INT64 -> Types.required(INT64).named(name);
            case FLOAT32 -> Types.required(FLOAT).named(name);
            case FLOAT32_OR_NULL -> Types.optional(FLOAT).named(name);
        };
    }
}
