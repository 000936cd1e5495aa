package org.separatrix.experiment;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.separatrix.numerics.ShortestDigits;

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

    /** As a cell, and as the number that it is. */
    static SweptValue value(ConfigValue value) {
        return new SweptValue(
                cell(value), value.unwrapped() instanceof Number number ? number.doubleValue() : Double.NaN);
    }

    static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
        return whole ? Long.toString((long) number) : ShortestDigits.of(number).toString();
    }

    private static String text(String text) {
        boolean bare = BARE.matcher(text).matches() && !RESERVED.contains(text);
        return bare ? text : ConfigUtil.quoteString(text);
    }
}
