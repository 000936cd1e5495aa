package org.separatrix.coupling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.separatrix.noise.TrialRange;

/**
 * Several couplings at once. A message passes their links one after the other. At most one of them lets rings miss
 * ticks.
 *
 * <pre>
 *   who speaks when              on the way                  beside it
 *   multirate | event-triggered  delayed, lossy (any order)  jittered
 * </pre>
 *
 * <p>A message that was not sent cannot be lost: a message that one link holds back does not reach the next link.
 *
 * @param parts at least two, in the order in which a message meets them
 */
public record Composition(List<Coupling> parts) implements Coupling {

    /** @throws IllegalArgumentException if the parts make no sense together; its message says why */
    public Composition {
        parts = List.copyOf(parts);
        require(parts.size() >= 2, "a list of at least two");
        Set<Class<?>> kinds = new HashSet<>();
        boolean onTheWay = false;
        boolean speaking = false;
        for (Coupling part : parts) {
            require(kinds.add(part.getClass()), "each kind once");
            require(part.stage() != Stage.ALONE, "kinds that act together; lockstep and racing kinds act alone");
            if (part.stage() == Stage.SPEAKING) {
                require(!speaking, "one kind that decides who speaks when");
                require(!onTheWay, "a kind that decides who speaks when before those that act on the way");
                speaking = true;
            }
            onTheWay |= part.stage() == Stage.ON_THE_WAY;
        }
    }

    /** It is a list already. */
    @Override
    public Stage stage() {
        return Stage.ALONE;
    }

    @Override
    public Link link(TrialRange range, int from, int to) {
        List<Link> links = new ArrayList<>();
        parts.forEach(part -> links.add(part.link(range, from, to)));
        return (tick, sent, traffic) -> {
            Signal signal = sent;
            for (Link link : links) {
                signal = link.carry(tick, signal, traffic);
            }
            return signal;
        };
    }

    @Override
    public Pace pace(TrialRange range, int participant) {
        return parts.stream()
                .map(part -> part.pace(range, participant))
                .filter(pace -> !pace.isSteady())
                .findFirst()
                .orElse(Pace.STEADY);
    }

    private static void require(boolean holds, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(allowed);
        }
    }
}
