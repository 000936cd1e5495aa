package org.separatrix.study.trials;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.separatrix.record.ResultsException;
import org.separatrix.study.Figures;
import org.separatrix.tables.ShortestDecimal;

/**
 * Writes the time course of a trial beside each other as {@code .csv} (a row a time: {@code t, decoded, dominance}, and the
 * rate of every neuron), {@code .npy} (float64 {@code [t][ring][neuron]}), {@code .svg} and {@code .png}.
 */
public final class TraceFiles {

    private static final int NPY_ALIGNMENT = 64;

    /** Magic string, version 1.0 and the length of the header. */
    private static final int NPY_PREFIX = 10;

    private TraceFiles() {}

    /**
     * @param base path of the files, without their endings; folders are created
     * @return a line for the picture if it could not be drawn
     * @throws ResultsException if a table cannot be written
     */
    public static List<String> write(Path base, Trace trace) {
        try {
            Path folder = base.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            writeCsv(sibling(base, ".csv"), trace);
            writeNpy(sibling(base, ".npy"), trace);
        } catch (IOException failure) {
            throw new ResultsException(base + " cannot be written: " + failure.getMessage(), failure);
        }
        Figures figures = new Figures((name, figure) -> {
            try {
                Files.writeString(sibling(base, ".svg"), figure.svg(), StandardCharsets.UTF_8);
                Files.write(sibling(base, ".png"), figure.png());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        figures.draw(base.getFileName().toString(), () -> TraceFigure.of(trace));
        return figures.missing();
    }

    private static Path sibling(Path base, String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }

    private static void writeCsv(Path path, Trace trace) throws IOException {
        double[] decoded = trace.decoded();
        double[] dominance = trace.dominance();
        try (Writer csv = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            csv.write("t,decoded,dominance");
            for (int ring = 0; ring < trace.rings(); ring++) {
                for (int neuron = 0; neuron < trace.neurons(); neuron++) {
                    csv.write(",rate_" + ring + "_" + neuron);
                }
            }
            csv.write("\n");
            for (int t = 0; t < trace.times(); t++) {
                csv.write(t + "," + ShortestDecimal.of(decoded[t]) + "," + ShortestDecimal.of(dominance[t]));
                for (double[][] ring : trace.rates()) {
                    for (double rate : ring[t]) {
                        csv.write("," + ShortestDecimal.of(rate));
                    }
                }
                csv.write("\n");
            }
        }
    }

    private static void writeNpy(Path path, Trace trace) throws IOException {
        try (OutputStream npy = new BufferedOutputStream(Files.newOutputStream(path))) {
            npy.write(header(trace));
            ByteBuffer row = ByteBuffer.allocate(Double.BYTES * trace.neurons()).order(ByteOrder.LITTLE_ENDIAN);
            for (int t = 0; t < trace.times(); t++) {
                for (double[][] ring : trace.rates()) {
                    row.asDoubleBuffer().put(ring[t]);
                    npy.write(row.array());
                }
            }
        }
    }

    /** The header of the format NPY 1.0, padded so that the numbers are aligned. */
    private static byte[] header(Trace trace) {
        String description = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + trace.times() + ", "
                + trace.rings() + ", " + trace.neurons() + "), }";
        int unpadded = NPY_PREFIX + description.length() + 1;
        int length = (unpadded + NPY_ALIGNMENT - 1) / NPY_ALIGNMENT * NPY_ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        header.put((byte) 1).put((byte) 0).putShort((short) (length - NPY_PREFIX));
        String padded = description + " ".repeat(length - unpadded) + "\n";
        return header.put(padded.getBytes(StandardCharsets.US_ASCII)).array();
    }
}
