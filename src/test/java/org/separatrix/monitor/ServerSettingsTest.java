package org.separatrix.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a port may be opened with. */
class ServerSettingsTest {

    private static ServerSettings with(String token) {
        return new ServerSettings("127.0.0.1", 0, true, Optional.of(token), List.of(), "'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Abc.9_~-", "0123456789abcdef0123456789abcdef"})
    void aTokenThatNeedsNoEscapeIsTaken(String token) {
        assertEquals(Optional.of(token), with(token).token());
    }

    @Test
    void aNewTokenIsTaken() {
        String made = ServerSettings.newToken();
        assertEquals(Optional.of(made), with(made).token());
    }

    /** Nor is it repeated where others may read. */
    @ParameterizedTest
    @ValueSource(
            strings = {"s3cret&x", "s3cret#", "s3cret%41", "s3cret x", "s3cret;", "s3cr\u00e9t", "s3cret\n", "s3cret+"})
    void aTokenThatIsNoPartOfAnAddressIsRefused(String token) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> with(token)).getMessage();
        assertTrue(message.contains("monitor.token") && message.contains(". _ ~ -"), message);
        assertFalse(message.contains("s3cr"), message);
    }
}
