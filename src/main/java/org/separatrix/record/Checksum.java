package org.separatrix.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.separatrix.experiment.Batch;

/**
 * The checksums of a record: SHA-256 over what the record is of, and its first 64 bits over each result. Every one of a
 * result begins with that of the record, so that a row of the record of another experiment or build is not taken for one of
 * this. A cyclic redundancy check would find a flipped bit as well, but not reliably a row that somebody has edited.
 *
 * <p>Not thread-safe.
 */
final class Checksum {

    private final MessageDigest digest;
    private final byte[] record;

    Checksum(int format, String build, String experiment) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (String part : new String[] {Integer.toString(format), build, experiment}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        record = digest.digest();
    }

    /** Over format, build and experiment. */
    String ofRecord() {
        return HexFormat.of().formatHex(record);
    }

    /** Over a result and what it is the result of. */
    long of(Batch batch, byte[] payload) {
        digest.update(record);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES + 2 * Integer.BYTES)
                .putLong(batch.id())
                .putInt(batch.condition())
                .putLong(batch.firstTrial())
                .putInt(batch.trials())
                .array());
        return ByteBuffer.wrap(digest.digest(payload)).getLong();
    }
}
