package org.separatrix.record;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Whole numbers in as few bytes as they need (LEB128): seven bits a byte, the lowest first, the eighth bit set where
 * more follow. Signed numbers are folded first (zigzag), 0, −1, 1, −2, … to 0, 1, 2, 3, …
 */
public final class WholeNumbers {

    private WholeNumbers() {}

    public static void write(DataOutputStream out, long number) throws IOException {
        long left = number << 1 ^ number >> Long.SIZE - 1;
        while ((left & ~0x7FL) != 0) {
            out.writeByte((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    public static long read(DataInputStream in) throws IOException {
        long folded = 0;
        for (int shift = 0; ; shift += 7) {
            long next = in.readByte();
            folded |= (next & 0x7F) << shift;
            if (next >= 0) {
                return folded >>> 1 ^ -(folded & 1);
            }
        }
    }

    /** How many there are, then each. */
    public static void writeAll(DataOutputStream out, long[] numbers) throws IOException {
        write(out, numbers.length);
        for (long number : numbers) {
            write(out, number);
        }
    }

    public static long[] readAll(DataInputStream in) throws IOException {
        long[] numbers = new long[(int) read(in)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = read(in);
        }
        return numbers;
    }

    /** How many there are, then each, as before. */
    public static void writeAll(DataOutputStream out, long[][] numbers) throws IOException {
        write(out, numbers.length);
        for (long[] row : numbers) {
            writeAll(out, row);
        }
    }

    public static long[][] readRows(DataInputStream in) throws IOException {
        long[][] rows = new long[(int) read(in)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = readAll(in);
        }
        return rows;
    }
}
