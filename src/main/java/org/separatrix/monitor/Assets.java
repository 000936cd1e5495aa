package org.separatrix.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page and what it is made of, read once. Modules import each other by names beside their own, so that one hash over
 * all of them stands in the addresses, {@code assets/HASH/NAME}: an address never changes its content and may be kept for a
 * year. Only what stands in the list is ever answered.
 */
final class Assets {

    static final List<String> MODULES = List.of(
            "main.js",
            "arrange.js",
            "chart.js",
            "colour.js",
            "condition.js",
            "connection.js",
            "coupling.js",
            "curve.js",
            "details.js",
            "dom.js",
            "failures.js",
            "figures.js",
            "help.js",
            "lanes.js",
            "map.js",
            "mapaxes.js",
            "nodes.js",
            "occupancy.js",
            "panel.js",
            "pieces.js",
            "raster.js",
            "rate.js",
            "run.js",
            "save.js",
            "selection.js",
            "statistic.js",
            "sweep.js",
            "table.js",
            "text.js",
            "throughput.js",
            "trial.js",
            "truth.js");

    private static final String PLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final String OWN = "assets/";
    private static final int HASH_DIGITS = 16;
    private static final String PLACE = "{assets}";

    /** A file as it is sent. */
    record Asset(String type, byte[] plain, byte[] compressed) {}

    private final Map<String, Asset> all = new LinkedHashMap<>();
    private final String hash;
    private final byte[] page;

    Assets() {
        MODULES.forEach(name -> add(name, "text/javascript;charset=utf-8", read(OWN + name)));
        List.of("colours.css", "page.css").forEach(name -> add(name, "text/css;charset=utf-8", read(OWN + name)));
        add("uPlot.js", "text/javascript;charset=utf-8", read(PLOT + "uPlot.iife.min.js"));
        add("uPlot.css", "text/css;charset=utf-8", read(PLOT + "uPlot.min.css"));
        hash = hash();
        String preloads = MODULES.stream()
                .map(name -> "<link rel=\"modulepreload\" href=\"" + PLACE + name + "\">")
                .collect(Collectors.joining("\n"));
        page = new String(read("page.html"), StandardCharsets.UTF_8)
                .replace("{modules}", preloads)
                .replace(PLACE, OWN + hash + "/")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void add(String name, String type, byte[] bytes) {
        all.put(name, new Asset(type, bytes, Compressed.gzip(bytes)));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            all.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** HTML whose links are relative. */
    byte[] page() {
        return page;
    }

    /** A file of the page, if there is one of that name and hash. */
    Optional<Asset> find(String ofHash, String name) {
        return ofHash.equals(hash) ? Optional.ofNullable(all.get(name)) : Optional.empty();
    }

    /** By name. */
    Map<String, Asset> all() {
        return all;
    }
}
