package org.separatrix.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.separatrix.responses.CsvText;

/** The table of claims in the README is made of the ledger that is kept in {@code src/docs}. */
class ReadmeClaimsTest {

    private static final List<String> MATTER_MOST =
            List.of("R1", "R6", "R10", "R12", "R18", "P1", "P5", "M2", "M8", "S1");

    private static final String BEGIN = "<!-- claims: made of src/docs/claims.csv -->\n";
    private static final String END = "<!-- end of claims -->";

    private static Map<String, Map<String, String>> ledger() throws IOException {
        List<List<String>> lines = CsvText.separatedByCommas(Files.readString(Path.of("src", "docs", "claims.csv")));
        Map<String, Map<String, String>> claims = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> claim = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                claim.put(lines.get(0).get(i), line.get(i));
            }
            claims.put(claim.get("id"), claim);
        }
        return claims;
    }

    @Test
    void theTableOfTheReadmeIsThatOfTheLedger() throws IOException {
        Map<String, Map<String, String>> ledger = ledger();
        StringBuilder table = new StringBuilder("| claim | verdict | what was measured |\n|---|---|---|\n");
        for (String id : MATTER_MOST) {
            Map<String, String> claim = ledger.get(id);
            table.append("| " + id + " “" + claim.get("claim").replace("|", "\\|") + "” | **" + claim.get("verdict")
                    + "** | " + claim.get("found").replace("|", "\\|") + " |\n");
        }
        table.append("\n").append(ledger.get("R1").get("run")).append("\n");
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertTrue(begin >= BEGIN.length() && end > begin, "the README has no table of claims");
        assertEquals(table.toString(), readme.substring(begin, end));
    }

    /** The ledger is of the claims as they stand. */
    @Test
    void theLedgerHasAllClaimsWithTheirCriteria() throws IOException {
        Map<String, Map<String, String>> ledger = ledger();
        assertEquals(Claims.all().stream().map(Claim::id).toList(), List.copyOf(ledger.keySet()));
        for (Claim claim : Claims.all()) {
            Map<String, String> kept = ledger.get(claim.id());
            assertEquals(claim.statement(), kept.get("claim"));
            assertEquals(claim.reproducedIf(), kept.get("reproduced_if"));
            assertEquals(claim.refutedIf(), kept.get("refuted_if"));
        }
    }
}
