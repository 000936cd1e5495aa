package org.separatrix.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.separatrix.tables.Csv;

/**
 * The rulings on claims, as tables.
 *
 * @param how of what run they are, in words: share of the trials, settings
 */
public record Ledger(List<Ruling> rulings, String how) {

    private static final List<String> HEADER = List.of(
            "id",
            "source",
            "claim",
            "verdict",
            "parts",
            "found",
            "needed",
            "reason",
            "test",
            "reproduced_if",
            "refuted_if",
            "reading",
            "experiments",
            "command",
            "run");

    public Ledger {
        rulings = List.copyOf(rulings);
    }

    /** A row a claim, with everything. */
    public String csv() {
        return Csv.of(HEADER, rulings.stream().map(this::row).toList());
    }

    private List<String> row(Ruling ruling) {
        Claim claim = ruling.claim();
        return List.of(
                claim.id(),
                claim.source(),
                claim.statement(),
                ruling.verdict().word(),
                String.join("; ", ruling.parts()),
                ruling.found(),
                ruling.needed(),
                ruling.reason(),
                claim.test(),
                claim.reproducedIf(),
                claim.refutedIf(),
                claim.reading(),
                String.join(" ", claim.experiments()),
                command(claim),
                how);
    }

    static String command(Claim claim) {
        return "separatrix claims " + claim.id();
    }

    /** Tables to be read, one a group. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Claims\n\n" + how + "\n\n" + counted() + "\n");
        for (String group : rulings.stream()
                .map(ruling -> ruling.claim().group())
                .distinct()
                .toList()) {
            text.append("\n## ")
                    .append(group)
                    .append("\n\n| id | source | claim | verdict | found |\n|---|---|---|---|---|\n");
            rulings.stream()
                    .filter(ruling -> ruling.claim().group().equals(group))
                    .forEach(ruling -> text.append(line(ruling)));
        }
        return text.toString();
    }

    private static String line(Ruling ruling) {
        Claim claim = ruling.claim();
        return "| "
                + String.join(
                        " | ",
                        claim.id(),
                        claim.source(),
                        cell("“" + claim.statement() + "”"),
                        cell("**" + ruling.verdict().word() + "**"
                                + (ruling.parts().isEmpty() ? "" : ": " + String.join("; ", ruling.parts()))),
                        cell(sentences(ruling)))
                + " |\n";
    }

    /** What was found, and what is missing for a verdict. */
    static String sentences(Ruling ruling) {
        String open = ruling.verdict() == Verdict.UNDECIDED
                ? " Undecided: " + ruling.reason() + "; " + ruling.needed() + "."
                : "";
        return (ruling.found() + open).strip();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /** How many claims there are of each verdict. */
    public String counted() {
        Map<Verdict, Long> counts =
                new TreeMap<>(rulings.stream().collect(Collectors.groupingBy(Ruling::verdict, Collectors.counting())));
        return String.format(Locale.ROOT, "%d claims: ", rulings.size())
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().word())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
