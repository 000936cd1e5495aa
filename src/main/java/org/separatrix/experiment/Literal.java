package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as text, the same on every machine. */
final class Literal {

    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "include");

    /** Up to here a double holds every integer. */
    private static final double LARGEST_EXACT = 0x1p53;

    private Literal() {}

    /** As written in an experiment file, on one line. */
    static String hocon(ConfigValue value) {
        if (value instanceof ConfigList list) {
            return list.stream().map(Literal::hocon).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof ConfigObject block) {
            return block.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> Key.of(entry.getKey()) + " = " + hocon(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        Object plain = value.unwrapped();
        if (plain instanceof Double number) {
            return Double.isFinite(number) ? number(number) : number.toString();
        }
        return plain instanceof String text ? text(text) : String.valueOf(plain);
    }

    /** As a cell of a table: like {@link #hocon}, a text without its quotes. */
    static String cell(ConfigValue value) {
        return value.valueType() == ConfigValueType.STRING ? (String) value.unwrapped() : hocon(value);
    }

    /**
     * The shortest decimal that reads back as a finite number. {@link Double#toString} is not the shortest before Java 19,
     * and tables must not depend on the Java that wrote them.
     */
    static BigDecimal decimal(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = 1;
        while (exact.round(new MathContext(digits)).doubleValue() != number) {
            digits++;
        }
        return exact.round(new MathContext(digits));
    }

    static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
        return whole ? Long.toString((long) number) : decimal(number).toString();
    }

    private static String text(String text) {
        boolean bare = BARE.matcher(text).matches() && !RESERVED.contains(text);
        return bare ? text : ConfigUtil.quoteString(text);
    }
}
