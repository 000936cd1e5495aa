package org.separatrix.experiment;

/** Is told now and then how many conditions have been read, before any of them is run. */
@FunctionalInterface
public interface ReadingProgress {

    /** Nobody is told. */
    ReadingProgress NONE = (read, all) -> {};

    void read(int conditions, int of);
}
