package org.separatrix.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortestDigitsTest {

    private static final int RANDOM = 4_000;

    /** Doubles of every exponent, those that people write, and all powers of two. */
    static DoubleStream doubles() {
        Random random = new Random(20);
        return Stream.of(
                        random.longs(RANDOM)
                                .mapToDouble(Double::longBitsToDouble)
                                .filter(Double::isFinite),
                        IntStream.range(0, RANDOM).mapToDouble(i -> random.nextInt(1, 5000) / 5000.0),
                        IntStream.range(0, RANDOM).mapToDouble(i -> random.nextInt() / 1000.0),
                        IntStream.rangeClosed(-1074, 1023).mapToDouble(power -> Math.scalb(1.0, power)),
                        IntStream.range(1, 2000).mapToDouble(i -> i * Double.MIN_VALUE),
                        DoubleStream.of(2.0E-3, 2.0E-322, 1.0E23, 2.2250738585072014E-308, 9007199254740993.0, -0.1))
                .flatMapToDouble(part -> part);
    }

    @Test
    void noDecimalOfFewerDigitsReadsBackAndNoneOfAsManyIsNearer() {
        doubles().forEach(value -> {
            BigDecimal written = ShortestDigits.of(value);
            BigDecimal exact = new BigDecimal(value);
            BigDecimal distance = exact.subtract(written).abs();
            assertEquals(value, written.doubleValue());
            if (written.precision() > 1) {
                neighbours(exact, written.precision() - 1)
                        .forEach(shorter -> assertNotEquals(value, shorter.doubleValue(), written::toString));
            }
            neighbours(exact, written.precision())
                    .filter(other -> other.doubleValue() == value)
                    .forEach(other ->
                            assertTrue(exact.subtract(other).abs().compareTo(distance) >= 0, written::toString));
        });
    }

    /** The decimals of so many digits on both sides. */
    private static Stream<BigDecimal> neighbours(BigDecimal exact, int digits) {
        return Stream.of(RoundingMode.DOWN, RoundingMode.UP)
                .map(rounding -> exact.round(new MathContext(digits, rounding)));
    }

    @Test
    void theDecimalsOfThisJavaAreThoseOfTheDefinition() {
        doubles()
                .forEach(value -> assertEquals(
                        ShortestDigits.searched(value).stripTrailingZeros(),
                        ShortestDigits.of(value).stripTrailingZeros()));
    }

    @Test
    void everyJavaWritesTheSame() throws IOException, InterruptedException {
        List<Path> others = otherJavas();
        assumeFalse(others.isEmpty(), "no other Java on this machine");
        int here = digest();
        for (Path java : others) {
            Process process = new ProcessBuilder(
                            java.toString(),
                            "-cp",
                            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                    .filter(entry -> entry.endsWith("classes"))
                                    .reduce((a, b) -> a + File.pathSeparator + b)
                                    .orElseThrow(),
                            Digest.class.getName())
                    .redirectErrorStream(true)
                    .start();
            String there = new String(process.getInputStream().readAllBytes()).strip();
            assertEquals(0, process.waitFor(), there);
            assertEquals(Integer.toString(here), there, java::toString);
        }
    }

    /** Java of another version, where distributions put it. */
    private static List<Path> otherJavas() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String version = "JAVA_VERSION=\"" + Runtime.version().feature() + ".";
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> Files.isReadable(home.resolve("release")))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> !contains(home.resolve("release"), version))
                    .map(home -> home.resolve("bin/java"))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static int digest() {
        return doubles()
                .mapToObj(ShortestDigits::of)
                .map(BigDecimal::toString)
                .toList()
                .hashCode();
    }

    /** Says in one number how this Java writes all of them. */
    static final class Digest {

        private Digest() {}

        public static void main(String[] args) {
            System.out.println(digest());
        }
    }
}
