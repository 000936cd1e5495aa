package org.separatrix.cluster;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Values as certificates and keys have them (DER, X.690): a tag, the length of the content, the content. */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int OF_CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;

    /** Lengths from here on take bytes of their own, and the first says how many. */
    private static final int LONG_LENGTH = 0x80;

    private static final int GROUP_BITS = 7;
    private static final int GROUP = (1 << GROUP_BITS) - 1;
    private static final int MORE = 1 << GROUP_BITS;

    /** The first two numbers of an identifier are one. */
    private static final int BELOW_ROOT = 40;

    /** The first year that two digits do not say (RFC 5280). */
    private static final int FOUR_DIGITS = 2050;

    private static final DateTimeFormatter TWO_DIGIT_YEAR =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter FOUR_DIGIT_YEAR =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    static byte[] set(byte[]... parts) {
        return value(SET, parts);
    }

    static byte[] yes() {
        return value(BOOLEAN, new byte[] {-1});
    }

    static byte[] integer(long number) {
        return value(INTEGER, BigInteger.valueOf(number).toByteArray());
    }

    /** An object identifier, e.g. 2.5.4.3, the common name. */
    static byte[] identifier(int... numbers) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writeGroups(content, numbers[0] * BELOW_ROOT + numbers[1]);
        for (int number : Arrays.copyOfRange(numbers, 2, numbers.length)) {
            writeGroups(content, number);
        }
        return value(OBJECT_IDENTIFIER, content.toByteArray());
    }

    private static void writeGroups(ByteArrayOutputStream out, int number) {
        int groups = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(number) + GROUP_BITS - 1) / GROUP_BITS);
        for (int group = groups - 1; group >= 0; group--) {
            out.write(number >>> group * GROUP_BITS & GROUP | (group > 0 ? MORE : 0));
        }
    }

    static byte[] text(String text) {
        return value(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] content) {
        return value(OCTET_STRING, content);
    }

    /** Bits in whole bytes. */
    static byte[] bits(byte[] content) {
        return value(BIT_STRING, new byte[] {0}, content);
    }

    static byte[] time(Instant time) {
        boolean two = time.atZone(ZoneOffset.UTC).getYear() < FOUR_DIGITS;
        return value(
                two ? UTC_TIME : GENERALIZED_TIME,
                (two ? TWO_DIGIT_YEAR : FOUR_DIGIT_YEAR).format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /** A value with a number that says what it is where it stands, beside its own tag. */
    static byte[] tagged(int number, byte[] value) {
        return value(OF_CONTEXT | CONSTRUCTED | number, value);
    }

    /** A content whose only tag is a number that says what it is where it stands. */
    static byte[] untyped(int number, byte[] content) {
        return value(OF_CONTEXT | number, content);
    }

    /**
     * The first value of a sequence.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static byte[] first(byte[] sequence) {
        int begin = content(sequence, 0);
        int end = content(sequence, begin) + length(sequence, begin);
        if (sequence[0] != SEQUENCE || end > sequence.length) {
            throw new IllegalArgumentException("no sequence");
        }
        return Arrays.copyOfRange(sequence, begin, end);
    }

    /** Where the content of the value begins that begins somewhere. */
    private static int content(byte[] bytes, int begin) {
        int first = bytes[begin + 1] & 0xFF;
        return begin + 2 + (first < LONG_LENGTH ? 0 : first - LONG_LENGTH);
    }

    private static int length(byte[] bytes, int begin) {
        int first = bytes[begin + 1] & 0xFF;
        return first < LONG_LENGTH
                ? first
                : new BigInteger(1, Arrays.copyOfRange(bytes, begin + 2, content(bytes, begin))).intValueExact();
    }

    private static byte[] value(int tag, byte[]... contents) {
        int length = Arrays.stream(contents).mapToInt(content -> content.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < LONG_LENGTH) {
            out.write(length);
        } else {
            int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
            out.write(LONG_LENGTH | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(length >>> i * Byte.SIZE);
            }
        }
        for (byte[] content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }
}
