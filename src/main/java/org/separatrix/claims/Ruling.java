package org.separatrix.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.separatrix.claims.Criterion.Decision;
import org.separatrix.claims.criteria.Evidence;
import org.separatrix.claims.criteria.ResultTable;

/**
 * What was found of a claim.
 *
 * @param verdict of the whole
 * @param parts verdicts of its parts, {@code part: verdict}
 * @param found the numbers, in words
 * @param needed how many trials would decide it; empty where it is decided
 * @param reason why it is undecided; empty where it is decided
 */
public record Ruling(Claim claim, Verdict verdict, List<String> parts, String found, String needed, String reason) {

    public Ruling {
        parts = List.copyOf(parts);
    }

    /** @param tables gives a table by {@code experiment/file}, or throws {@link org.separatrix.claims.criteria.NotInTables} */
    public static Ruling of(Claim claim, Function<String, ResultTable> tables) {
        Evidence evidence = new Evidence(claim.rows(), tables);
        String found = evidence.filled(claim.found());
        if (claim.settled().isPresent()) {
            return new Ruling(claim, claim.settled().get(), List.of(), found, "", "");
        }
        List<Decision> parts = new ArrayList<>();
        claim.parts().forEach(part -> parts.add(part.decide(evidence)));
        Decision whole = claim.whole().map(of -> of.decide(evidence)).orElseGet(() -> joined(parts));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(claim.parts().get(i).of() + ": " + parts.get(i).verdict().word());
        }
        return new Ruling(claim, whole.verdict(), words, found, whole.needed(), whole.reason());
    }

    /** Parts that are alike make the whole; where two are decided differently, the claim is refined. */
    private static Decision joined(List<Decision> parts) {
        List<Verdict> decided = parts.stream()
                .map(Decision::verdict)
                .filter(verdict -> verdict != Verdict.UNDECIDED)
                .distinct()
                .toList();
        if (decided.size() > 1) {
            return Decision.of(Verdict.REFINED);
        }
        return parts.stream()
                .filter(part -> part.verdict() == Verdict.UNDECIDED)
                .reduce((one, other) -> one.factor() >= other.factor() ? one : other)
                .orElseGet(() -> Decision.of(decided.get(0)));
    }

    /** The verdict with those of the parts behind it. */
    public String verdictInWords() {
        return verdict.word() + (parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("; ", " (", ")")));
    }
}
