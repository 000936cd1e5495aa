package org.separatrix.simulation;

import akka.serialization.ByteBufferSerializer;
import akka.serialization.SerializerWithStringManifest;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.separatrix.coupling.CouplingInput;

/**
 * Serializes the messages of every tick between nodes, where the participants of a batch live on different ones:
 *
 * <pre>
 *   T  Tick       tick int32 | of peers | of others
 *   A  Activity   participant int32 | tick int32 | count int32 | field × count
 *   R  RatesPart  ring int32 | offset int32 | total int32 | rates
 *
 *   of peers, of others, field, rates:   length int32 | float64 × length
 *   field again:                         −1 − index of an earlier field int32
 * </pre>
 *
 * All little endian.
 */
public final class TickSerializer extends SerializerWithStringManifest implements ByteBufferSerializer {

    private static final int IDENTIFIER = 0x53455058;
    private static final String TICK = "T";
    private static final String ACTIVITY = "A";
    private static final String RATES = "R";

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object message) {
        if (message instanceof Clock.Tick) {
            return TICK;
        }
        if (message instanceof Clock.Activity) {
            return ACTIVITY;
        }
        if (message instanceof TrialBatch.RatesPart) {
            return RATES;
        }
        throw unknown(message.getClass().getName());
    }

    @Override
    public byte[] toBinary(Object message) {
        ByteBuffer bytes = ByteBuffer.allocate(size(message));
        toBinary(message, bytes);
        return bytes.array();
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) {
        return fromBinary(ByteBuffer.wrap(bytes), manifest);
    }

    /** @throws BufferOverflowException if the message is longer than the buffer */
    @Override
    public void toBinary(Object message, ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (message instanceof Clock.Tick tick) {
            bytes.putInt(tick.tick());
            put(bytes, tick.input().peers());
            put(bytes, tick.input().others());
        } else if (message instanceof Clock.Activity activity) {
            bytes.putInt(activity.participant());
            bytes.putInt(activity.tick());
            put(bytes, activity.fields());
        } else if (message instanceof TrialBatch.RatesPart part) {
            bytes.putInt(part.ring());
            bytes.putInt(part.offset());
            bytes.putInt(part.total());
            put(bytes, part.rates());
        } else {
            throw unknown(message.getClass().getName());
        }
    }

    @Override
    public Object fromBinary(ByteBuffer bytes, String manifest) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return switch (manifest) {
            case TICK -> new Clock.Tick(bytes.getInt(), new CouplingInput(doubles(bytes), doubles(bytes)));
            case ACTIVITY -> new Clock.Activity(bytes.getInt(), bytes.getInt(), fields(bytes));
            case RATES -> new TrialBatch.RatesPart(bytes.getInt(), bytes.getInt(), bytes.getInt(), doubles(bytes));
            default -> throw unknown(manifest);
        };
    }

    private static int size(Object message) {
        if (message instanceof Clock.Tick tick) {
            return Integer.BYTES
                    + size(tick.input().peers())
                    + size(tick.input().others());
        }
        if (message instanceof Clock.Activity activity) {
            double[][] fields = activity.fields();
            int size = 3 * Integer.BYTES;
            for (int i = 0; i < fields.length; i++) {
                size += earlier(fields, i) < 0 ? size(fields[i]) : Integer.BYTES;
            }
            return size;
        }
        if (message instanceof TrialBatch.RatesPart part) {
            return 3 * Integer.BYTES + size(part.rates());
        }
        throw unknown(message.getClass().getName());
    }

    private static int size(double[] values) {
        return Integer.BYTES + Double.BYTES * values.length;
    }

    private static void put(ByteBuffer bytes, double[] values) {
        bytes.putInt(values.length);
        bytes.asDoubleBuffer().put(values);
        bytes.position(bytes.position() + Double.BYTES * values.length);
    }

    /** A field that a ring sends to several others crosses the network once. */
    private static void put(ByteBuffer bytes, double[][] fields) {
        bytes.putInt(fields.length);
        for (int i = 0; i < fields.length; i++) {
            int earlier = earlier(fields, i);
            if (earlier < 0) {
                put(bytes, fields[i]);
            } else {
                bytes.putInt(-1 - earlier);
            }
        }
    }

    private static double[][] fields(ByteBuffer bytes) {
        double[][] fields = new double[count(bytes, bytes.getInt(), Integer.BYTES)][];
        for (int i = 0; i < fields.length; i++) {
            int length = bytes.getInt();
            fields[i] = length < 0 ? fields[named(-1 - length, i)] : doubles(bytes, length);
        }
        return fields;
    }

    private static int named(int earlier, int index) {
        if (earlier >= index) {
            throw new IllegalArgumentException("field " + index + " is said to be field " + earlier);
        }
        return earlier;
    }

    private static int earlier(double[][] fields, int index) {
        for (int i = 0; i < index; i++) {
            if (fields[i] == fields[index]) {
                return i;
            }
        }
        return -1;
    }

    private static double[] doubles(ByteBuffer bytes) {
        return doubles(bytes, bytes.getInt());
    }

    private static double[] doubles(ByteBuffer bytes, int length) {
        double[] values = new double[count(bytes, length, Double.BYTES)];
        bytes.asDoubleBuffer().get(values);
        bytes.position(bytes.position() + Double.BYTES * length);
        return values;
    }

    /** The length that a message claims must be in it, before memory is allocated. */
    private static int count(ByteBuffer bytes, int count, int size) {
        if (count < 0 || count > bytes.remaining() / size) {
            throw new IllegalArgumentException(count + " values do not fit " + bytes.remaining() + " bytes");
        }
        return count;
    }

    private static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException(what + " is not a message of every tick");
    }
}
