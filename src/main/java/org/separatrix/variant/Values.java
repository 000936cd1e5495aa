package org.separatrix.variant;

import java.util.List;
import java.util.Map;

/** The values of the options of a variant by key, each in the range that its option allows. */
public final class Values {

    private final Map<String, Object> byKey;

    /** @param byKey an Integer, Double or list of Doubles for each option, as its kind says */
    public Values(Map<String, Object> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    public int whole(String key) {
        return (Integer) of(key);
    }

    public double number(String key) {
        return (Double) of(key);
    }

    public double[] numbers(String key) {
        return ((List<?>) of(key)).stream().mapToDouble(x -> (Double) x).toArray();
    }

    /**
     * To be thrown by {@link Variant#create} where an option makes no sense beside the others.
     *
     * @param allowed what does, as the end of a sentence
     */
    public SenselessOption wrong(String key, String allowed) {
        return new SenselessOption(key, allowed);
    }

    private Object of(String key) {
        Object value = byKey.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no option " + key + " among " + byKey.keySet());
        }
        return value;
    }
}
