package org.separatrix.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The footer of a Parquet file:
 *
 * <pre>
 *   ... columns | metadata | length of the metadata int32 | "PAR1"
 * </pre>
 *
 * The library lists the encodings of a column in the order of a hash set, which differs from JVM to JVM.
 */
public final class ParquetFooter {

    private static final int TAIL = 8;

    private ParquetFooter() {}

    /** Puts the encodings of all columns in order, so that the same table is the same file. */
    public static void putInOrder(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            int length = read(file, file.size() - TAIL, Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            long start = file.size() - TAIL - length;
            FileMetaData metadata = Util.readFileMetaData(
                    new ByteArrayInputStream(read(file, start, length).array()));
            for (RowGroup group : metadata.getRow_groups()) {
                for (ColumnChunk column : group.getColumns()) {
                    Collections.sort(column.getMeta_data().getEncodings());
                }
            }
            ByteArrayOutputStream ordered = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(metadata, ordered);
            if (ordered.size() != length) {
                throw new IOException("the footer has changed its length from " + length + " to " + ordered.size());
            }
            ByteBuffer bytes = ByteBuffer.wrap(ordered.toByteArray());
            while (bytes.hasRemaining()) {
                file.write(bytes, start + bytes.position());
            }
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file ends in its footer");
            }
        }
        return bytes.flip();
    }
}
