package org.separatrix.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a piece of work has found, as the record keeps it: the name and the version of a format, and a content that is laid
 * out as that format says.
 *
 * <pre>
 *   length of the name uint8 | name, ASCII | version uint8 | content
 * </pre>
 *
 * @param format its name, of 1 to 255 ASCII characters
 * @param version from 0 to 255
 * @param content not modified
 */
public record Payload(String format, int version, byte[] content) {

    private static final int MOST = 255;

    public Payload {
        if (format.isEmpty() || format.length() > MOST || version < 0 || version > MOST) {
            throw new IllegalArgumentException(format + " version " + version + " is no format");
        }
    }

    /** As a row of the record holds it. */
    public byte[] bytes() {
        byte[] name = format.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length + content.length)
                .put((byte) name.length)
                .put(name)
                .put((byte) version)
                .put(content)
                .array();
    }

    /** @throws ResultsException if the bytes are not of this form */
    public static Payload read(byte[] bytes) {
        int length = bytes.length == 0 ? 0 : Byte.toUnsignedInt(bytes[0]);
        if (length == 0 || bytes.length < length + 2) {
            throw new ResultsException("the result of a batch is cut short");
        }
        byte[] content = new byte[bytes.length - length - 2];
        System.arraycopy(bytes, length + 2, content, 0, content.length);
        return new Payload(
                new String(bytes, 1, length, StandardCharsets.US_ASCII),
                Byte.toUnsignedInt(bytes[length + 1]),
                content);
    }

    /**
     * The content, which has to be of this format.
     *
     * @throws ResultsException if it is of another, or of another version
     */
    public byte[] requireContent(String wanted, int wantedVersion) {
        if (!format.equals(wanted) || version != wantedVersion) {
            throw new ResultsException("the result of a batch has the format " + format + " " + version
                    + ", but this program reads " + wanted + " " + wantedVersion);
        }
        return content;
    }
}
