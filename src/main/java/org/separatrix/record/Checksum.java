package org.separatrix.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.separatrix.experiment.Batch;

/**
 * The checksums of a record: SHA-256 over what the record is of, and its first 64 bits over each row. Every one of a row
 * begins with the format, the build and what the run began as, so that a row of the record of another experiment or build is
 * not taken for one of this. A cyclic redundancy check would find a flipped bit as well, but not reliably a row that
 * somebody has edited.
 *
 * <p>Not thread-safe.
 */
final class Checksum {

    private final MessageDigest digest;
    private final byte[] beginning;

    /** @param beginning what every checksum begins with */
    Checksum(String... beginning) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (String part : beginning) {
            update(part);
        }
        this.beginning = digest.digest();
    }

    private void update(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** Over the experiment that the record is of now. */
    String ofRecord(String experiment) {
        digest.update(beginning);
        update(experiment);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Over a result and what it is the result of. */
    long of(Batch batch, byte[] payload) {
        digest.update(beginning);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES + 2 * Integer.BYTES)
                .putLong(batch.id())
                .putInt(batch.condition())
                .putLong(batch.firstTrial())
                .putInt(batch.trials())
                .array());
        return ByteBuffer.wrap(digest.digest(payload)).getLong();
    }

    /** Over what another row holds. */
    long of(List<?> values) {
        digest.update(beginning);
        values.forEach(value -> update(String.valueOf(value)));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
