package org.separatrix.tables;

import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A column of a Parquet file.
 *
 * @param column a {@link Column.Number} where the storage is of floats, a {@link Column.Whole} where it is of integers,
 *     a {@link Column.Text} where it is of texts
 */
public record StoredColumn<R>(Column<R> column, Storage storage) {

    /** How a value is stored. */
    public enum Storage {
        INT8,
        INT16,
        INT32,
        INT64,
        /** A float that is always there; NaN is a value. */
        FLOAT32,
        /** A float that is null where the number is NaN. */
        FLOAT32_OR_NULL,
        /** A double that is null where the number is NaN. */
        FLOAT64_OR_NULL,
        /** A text that is null where it is empty. */
        TEXT_OR_NULL;

        private boolean fits(Column<?> column) {
            return switch (this) {
                case INT8, INT16, INT32, INT64 -> column instanceof Column.Whole;
                case FLOAT32, FLOAT32_OR_NULL, FLOAT64_OR_NULL -> column instanceof Column.Number;
                case TEXT_OR_NULL -> column instanceof Column.Text;
            };
        }
    }

    public StoredColumn {
        if (!storage.fits(column)) {
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
            case FLOAT64_OR_NULL -> Types.optional(DOUBLE).named(name);
            case TEXT_OR_NULL -> Types.optional(BINARY).as(stringType()).named(name);
        };
    }
}
