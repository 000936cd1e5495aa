package org.separatrix.cli;

/** placeholder until the command line lands. */
public final class Separatrix {
    private Separatrix() {}

    public static void main(String[] args) {}
}
