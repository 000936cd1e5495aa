package org.separatrix.coupling;

/** Everyone takes tick t on the activity of tick t of all others, once all have reported it: the reference. */
public record Lockstep() implements Coupling {

    @Override
    public boolean mayTake(int participant, int tick, int[] reported) {
        for (int r : reported) {
            if (r < tick) {
                return false;
            }
        }
        return true;
    }
}
