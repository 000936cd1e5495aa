package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.router.GroupLimit;

class PresetsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "deepseek-v3-like, 256, 8, 8, 4",
        "glm-5-like, 256, 8, 1, 1",
        "glm-4.5-like, 160, 8, 1, 1",
        "olmoe, 64, 8, 1, 1",
        "mixtral-like, 8, 2, 1, 1"
    })
    void areTakenByNameOrIncluded(String name, int experts, int k, int groups, int kept) {
        ExperimentText text = new ExperimentText(folder);
        RouterSettings named = text.load("router.preset = " + name).router(0);
        assertEquals(experts, named.model().experts());
        assertEquals(k, named.model().k());
        assertEquals(1.0, named.model().relativeInhibition());
        GroupLimit limit = named.protocol().limit();
        assertEquals(groups, limit.groups());
        assertEquals(kept, limit.kept());
        for (String file : new String[] {name, name + ".conf"}) {
            Experiment included = text.load("router { include \"presets/" + file + "\" }");
            assertEquals(named, included.router(0));
            assertTrue(included.resolvedText().replace("\"", "").contains("preset = " + name), included.resolvedText());
        }
    }

    @Test
    void giveWayToWhatIsStated() {
        ExperimentText text = new ExperimentText(folder);
        RouterSettings stated = text.load("router { include \"presets/deepseek-v3-like\", k = 4, limit.kept = 3 }")
                .router(0);
        assertEquals(256, stated.model().experts());
        assertEquals(4, stated.model().k());
        assertEquals(4.0, stated.model().inhibition());
        assertEquals(new GroupLimit(8, 3, 2), stated.protocol().limit());
    }

    @Test
    void areTheOnlyFilesToInclude() {
        ExperimentText text = new ExperimentText(folder);
        ExperimentException refused =
                assertThrows(ExperimentException.class, () -> text.load("router { include \"presets/gpt\" }"));
        assertTrue(
                refused.getMessage().contains("\"presets/NAME\" with NAME of deepseek-v3-like"), refused.getMessage());
    }
}
