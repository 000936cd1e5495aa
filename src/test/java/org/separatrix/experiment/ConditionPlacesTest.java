package org.separatrix.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConditionPlacesTest {

    /** "Aa" and "BB" have the same hash. */
    private static final List<ConfigObject> CONDITIONS = List.of(of("BB"), of("0.5"), of("Aa"), of("1"), of("-7e300"));

    private static ConfigObject of(String value) {
        return ConfigFactory.parseString("x = " + value).root();
    }

    @Test
    void aConditionIsFoundByItsValuesHoweverTheyAreWritten() {
        ConditionPlaces places = new ConditionPlaces(CONDITIONS.size(), CONDITIONS::get);

        for (int index = 0; index < CONDITIONS.size(); index++) {
            assertEquals(OptionalInt.of(index), places.find(CONDITIONS.get(index)));
        }
        assertEquals(OptionalInt.of(1), places.find(of("0.50")));
        assertEquals(OptionalInt.of(3), places.find(of("1.0")));
        assertEquals(OptionalInt.empty(), places.find(of("2")));
        assertEquals(OptionalInt.empty(), new ConditionPlaces(0, CONDITIONS::get).find(of("1")));
    }

    /** As where a map keeps what is put last. */
    @Test
    void ofSeveralWithTheSameValuesItIsTheLast() {
        List<ConfigObject> same = List.of(of("1"), of("2"), of("1"), of("2"));

        assertEquals(OptionalInt.of(2), new ConditionPlaces(4, same::get).find(of("1")));
    }
}
