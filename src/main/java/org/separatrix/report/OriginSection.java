package org.separatrix.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.separatrix.record.Execution;
import org.separatrix.record.NodeShare;
import org.separatrix.record.ResultsException;
import org.separatrix.record.ResultsFolder;

/** Where the results come from, and what makes the same again. The only part with times and names of machines. */
final class OriginSection {

    private OriginSection() {}

    static void write(Html page, Source source) {
        page.open("section", "id", "origin").element("h2", "Where it comes from");
        executions(page, source);
        nodes(page, source);
        checksums(page, source);
        page.element("p", "Folder: " + source.folder().toAbsolutePath().normalize());
        page.element(
                "p",
                source.experiment().reproducible()
                        ? "The same again, to the byte of every table, for any number of machines and cores, by the same build:"
                        : "The same again but for what races: its results depend on the speed of threads and networks.");
        page.element("pre", "separatrix run " + ResultsFolder.EXPERIMENT + " --out again");
        page.close();
    }

    private static void executions(Html page, Source source) {
        if (source.executions().isEmpty()) {
            page.element("p", "Who computed it is not known.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Execution of : source.executions()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    of.start(),
                    of.end(),
                    String.format(Locale.ROOT, "%,d", of.trials()),
                    String.format(Locale.ROOT, "%.1f", of.wallSeconds()),
                    of.host(),
                    Integer.toString(of.hosts()),
                    Integer.toString(of.cores()),
                    of.version() + " (" + of.commit() + ")",
                    of.jvm()));
        }
        page.table(
                "Executions of the run",
                List.of(
                        "execution",
                        "start",
                        "end",
                        "trials",
                        "seconds",
                        "host",
                        "machines",
                        "cores",
                        "version (commit)",
                        "JVM"),
                rows);
    }

    private static void nodes(Html page, Source source) {
        if (source.nodes().isEmpty()) {
            return;
        }
        long all = source.nodes().stream().mapToLong(NodeShare::done).sum();
        page.table(
                "Nodes that took part",
                List.of(
                        "node",
                        "execution",
                        source.study().progressUnit(source.experiment()),
                        "share",
                        "joined",
                        "left"),
                source.nodes().stream()
                        .map(node -> List.of(
                                node.node(),
                                Long.toString(node.execution()),
                                String.format(Locale.ROOT, "%,d", node.done()),
                                all == 0 ? "" : Numbers.percent((double) node.done() / all),
                                node.joined(),
                                node.left().isEmpty() ? "at the end" : node.left() + ": " + node.why()))
                        .toList());
    }

    private static void checksums(Html page, Source source) {
        List<List<String>> rows = new ArrayList<>();
        for (String file : List.of(ResultsFolder.CONDITIONS, ResultsFolder.TRIALS)) {
            if (source.has(file)) {
                rows.add(List.of(file, sha256(source.place(file))));
            }
        }
        if (rows.isEmpty()) {
            source.study().expectedFiles(source.experiment()).tables().stream()
                    .filter(source::has)
                    .forEach(file -> rows.add(List.of(file, sha256(source.place(file)))));
        }
        if (!rows.isEmpty()) {
            page.table("SHA-256 of the tables", List.of("file", "SHA-256"), rows);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new ResultsException(file + " cannot be read: " + failure.getMessage(), failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
