package org.separatrix.coupling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several variants at once: a message meets their links one after the other, and the one variant among them that paces
 * the rings does so.
 *
 * <pre>
 *   who speaks when              on the way                  beside it
 *   multirate | event-triggered  delayed, lossy (any order)  jittered
 * </pre>
 *
 * <p>A message that was not sent cannot be lost: what a link holds back is no news to the next one.
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
        boolean spoken = false;
        for (Coupling part : parts) {
            require(kinds.add(part.getClass()), "each kind once");
            require(!(part instanceof Lockstep), "lockstep by itself only");
            require(
                    !(part instanceof BoundedStaleness || part instanceof FreeRunning),
                    "bounded-staleness and free-running by themselves only");
            require(!(part instanceof Composition), "no list inside the list");
            if (part instanceof Multirate || part instanceof EventTriggered) {
                require(!spoken, "one of multirate and event-triggered, not both");
                require(!onTheWay, "multirate and event-triggered before delayed and lossy");
                spoken = true;
            }
            onTheWay |= part instanceof Delayed || part instanceof Lossy;
        }
    }

    @Override
    public Link link(Fates fates, int from, int to) {
        List<Link> links = new ArrayList<>();
        parts.forEach(part -> links.add(part.link(fates, from, to)));
        return (tick, said, traffic) -> {
            Signal signal = said;
            for (Link link : links) {
                signal = link.carry(tick, signal, traffic);
            }
            return signal;
        };
    }

    @Override
    public Pace pace(Fates fates, int participant) {
        return parts.stream()
                .map(part -> part.pace(fates, participant))
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
