package org.separatrix.study.trials;

import java.nio.ByteBuffer;
import org.separatrix.tables.StoredColumn.Storage;

/** The type of the column of winners: the smallest integer that holds the index of every ring, and −1 for a tie. */
enum WinnerType {
    INT8(Byte.BYTES, Storage.INT8),
    INT16(Short.BYTES, Storage.INT16);

    /** Indices from 0 to 127 fit a signed byte. */
    private static final int MOST_OF_INT8 = Byte.MAX_VALUE + 1;

    private final int bytes;
    private final Storage storage;

    WinnerType(int bytes, Storage storage) {
        this.bytes = bytes;
        this.storage = storage;
    }

    /** @param rings the largest number of rings of any condition in the column */
    static WinnerType of(int rings) {
        return rings <= MOST_OF_INT8 ? INT8 : INT16;
    }

    int bytes() {
        return bytes;
    }

    Storage storage() {
        return storage;
    }

    void put(ByteBuffer buffer, short[] winners) {
        for (short winner : winners) {
            if (this == INT8) {
                buffer.put((byte) winner);
            } else {
                buffer.putShort(winner);
            }
        }
    }

    short[] get(ByteBuffer buffer, int count) {
        short[] winners = new short[count];
        for (int i = 0; i < count; i++) {
            winners[i] = this == INT8 ? buffer.get() : buffer.getShort();
        }
        return winners;
    }
}
