package org.separatrix.experiment;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** A swept key and its values. */
public sealed interface Axis {

    Key key();

    int size();

    ConfigValue value(int index);

    /** As written in an experiment file. */
    String hocon();

    /** Whether all values are numbers. */
    boolean isNumeric();

    /** Values one by one. */
    record Listed(Key key, List<ConfigValue> values) implements Axis {

        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public ConfigValue value(int index) {
            return values.get(index);
        }

        @Override
        public boolean isNumeric() {
            return values.stream().allMatch(value -> value.unwrapped() instanceof Number);
        }

        @Override
        public String hocon() {
            return values.stream().map(Literal::hocon).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /**
     * Equal steps from one end to the other, both included: value i of n is
     *
     * <pre>
     *   linear:  from + (to − from) · i / (n − 1)        log:  from · (to / from)^(i / (n − 1))
     * </pre>
     *
     * Linear steps are taken in decimal, so that 0 to 0.3 in four points passes 0.1 and not 0.09999999999999999. Whole
     * values are integers, so that a range may run over integer keys.
     *
     * @param origin where the range was written
     */
    record Range(Key key, BigDecimal from, BigDecimal to, int size, Scale scale, ConfigOrigin origin) implements Axis {

        /** Numbers that differ by more than this, relative to them, are different in binary, with some to spare. */
        private static final double RESOLUTION = 1e-14;

        /** In what the steps are equal. */
        enum Scale {
            LINEAR,
            LOG
        }

        @Override
        public ConfigValue value(int index) {
            double x = index == 0
                    ? from.doubleValue()
                    : index == size - 1 ? to.doubleValue() : scale == Scale.LINEAR ? linear(index) : log(index);
            boolean whole = x == Math.rint(x) && Math.abs(x) <= 0x1p53;
            return ConfigValueFactory.fromAnyRef(whole ? (Number) (long) x : (Number) x)
                    .withOrigin(origin);
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public String hocon() {
            return "{ from = " + Literal.number(from.doubleValue()) + ", to = " + Literal.number(to.doubleValue())
                    + ", points = " + size + ", scale = " + Section.word(scale) + " }";
        }

        /** Whether its steps are so wide that rounding cannot make two values equal. */
        boolean isResolved() {
            double start = from.doubleValue();
            double end = to.doubleValue();
            double way = scale == Scale.LOG
                    ? Math.abs(Math.log(end / start))
                    : Math.abs(end - start) / Math.max(Math.abs(start), Math.abs(end));
            return size == 1 || way / (size - 1) > RESOLUTION;
        }

        private double linear(int index) {
            BigDecimal way = to.subtract(from).multiply(BigDecimal.valueOf(index));
            return from.add(way.divide(BigDecimal.valueOf(size - 1), MathContext.DECIMAL128))
                    .doubleValue();
        }

        private double log(int index) {
            double start = from.doubleValue();
            return start * StrictMath.pow(to.doubleValue() / start, index / (size - 1.0));
        }
    }
}
