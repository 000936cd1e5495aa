package org.separatrix.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.separatrix.tables.StoredColumn.Storage;

class StoredColumnTest {

    private record Row(double x, long n) {}

    @Test
    void declaresItsTypeToParquet() {
        Column<Row> number = Column.number("x", "rad", "an angle", Row::x);
        Column<Row> whole = Column.whole("n", "", "a count", Row::n);

        assertEquals("required float x", schema(number, Storage.FLOAT32));
        assertEquals("optional float x", schema(number, Storage.FLOAT32_OR_NULL));
        assertEquals("required int32 n (INTEGER(16,true))", schema(whole, Storage.INT16));
        assertEquals("required int64 n", schema(whole, Storage.INT64));
    }

    private static String schema(Column<Row> column, Storage storage) {
        return new StoredColumn<>(column, storage).schema().toString();
    }

    @Test
    void refusesAStorageOfAnotherKind() {
        Column<Row> number = Column.number("x", "rad", "an angle", Row::x);
        Column<Row> flag = Column.flag("positive", "whether it is", row -> row.x() > 0);

        assertThrows(IllegalArgumentException.class, () -> new StoredColumn<>(number, Storage.INT64));
        assertThrows(IllegalArgumentException.class, () -> new StoredColumn<>(flag, Storage.INT8));
    }
}
