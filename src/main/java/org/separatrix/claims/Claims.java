package org.separatrix.claims;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All claims, as the resources beside this class state them. */
public final class Claims {

    private static final List<String> FILES = List.of("rings", "router", "paper", "analysis");
    private static final List<Claim> ALL = read();

    private Claims() {}

    /** In the order of their ids. */
    public static List<Claim> all() {
        return ALL;
    }

    /** The claim of an id. */
    public static Optional<Claim> of(String id) {
        return ALL.stream().filter(claim -> claim.id().equalsIgnoreCase(id)).findFirst();
    }

    private static List<Claim> read() {
        List<Claim> claims = new ArrayList<>();
        for (String file : FILES) {
            Config entries = ConfigFactory.parseResources(
                    Claims.class, file + ".conf", ConfigParseOptions.defaults().setAllowMissing(false));
            String group = entries.getString("group");
            ConfigObject each = entries.getObject("claims");
            each.keySet().stream()
                    .sorted((one, other) -> Integer.compare(number(one), number(other)))
                    .forEach(id -> claims.add(ClaimReader.read(id, group, entries.getConfig("claims." + id))));
        }
        return List.copyOf(claims);
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }
}
