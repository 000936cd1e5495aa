package org.separatrix.cli;

import org.junit.jupiter.api.Tag;

/** As many trials as the README's first command has. */
@Tag("nightly")
class NightlyPublishedPhaseDiagramTest extends PublishedPhaseDiagramTest {

    @Override
    int trials() {
        return 500;
    }
}
