package org.separatrix.study.trials;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.separatrix.coupling.Lockstep;
import org.separatrix.experiment.Batch;
import org.separatrix.experiment.Condition;
import org.separatrix.record.Program;
import org.separatrix.record.ResultsFolder;
import org.separatrix.record.RunStore;
import org.separatrix.ring.Model;
import org.separatrix.ring.Protocol;
import org.separatrix.ring.readout.ReadOut;
import org.separatrix.statistics.outcomes.ConditionSummary;
import org.separatrix.statistics.outcomes.Tally;
import org.separatrix.statistics.outcomes.Trials;
import org.separatrix.study.ConditionList;
import org.separatrix.study.Sweeps;
import org.separatrix.study.SweptValues;
import org.separatrix.tables.ParquetTable;

class ExportTest {

    private static final int CONDITIONS = 4;
    private static final int TRIALS = 300;

    @TempDir
    Path temporary;

    @Test
    void writesTheSameBytesHoweverTheTrialsWereCutAndArrived() throws IOException {
        Path whole = export("whole", Sample.batches(CONDITIONS, TRIALS, TRIALS));
        List<Batch> shuffled = Sample.batches(CONDITIONS, TRIALS, 7);
        Collections.shuffle(shuffled, new Random(1));
        Path pieces = export("pieces", shuffled);

        for (String file : List.of(ResultsFolder.TRIALS, ResultsFolder.CONDITIONS)) {
            assertArrayEquals(Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(pieces.resolve(file)), file);
        }
    }

    @Test
    void writesARowATrialThatReadsBackAsItWas() throws IOException {
        Path folder = export("folder", Sample.batches(CONDITIONS, TRIALS, 100));
        List<Map<String, Object>> rows = read(folder.resolve(ResultsFolder.TRIALS));

        assertEquals(CONDITIONS * TRIALS, rows.size());
        assertEquals(
                List.of(
                        "condition",
                        "trial",
                        "error",
                        "decoded",
                        "winner",
                        "amplitude_0",
                        "amplitude_1",
                        "model.J-cross",
                        "coupling.kind"),
                List.copyOf(rows.get(0).keySet()));
        Trials expected = Sample.trials(new Batch(0, 2, 0, TRIALS), 2);
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<String, Object> row = rows.get(2 * TRIALS + trial);
            assertEquals(2, row.get("condition"));
            assertEquals((long) trial, row.get("trial"));
            assertEquals(known(expected.error()[trial]), row.get("error"));
            assertEquals(known(expected.decoded()[trial]), row.get("decoded"));
            assertEquals((int) expected.winner()[trial], row.get("winner"));
            assertEquals(expected.amplitude()[1][trial], row.get("amplitude_1"));
            assertEquals(0.2, row.get("model.J-cross"));
            assertEquals("kind-2", row.get("coupling.kind"));
        }
        assertNull(rows.get(0).get("coupling.kind"), "a condition may have no such key");
    }

    @Test
    void declaresTheTypesOfTheContract() throws IOException {
        Path folder = export("folder", Sample.batches(CONDITIONS, TRIALS, 100));
        assertEquals(
                """
                message trials {
                  required int32 condition;
                  required int64 trial;
                  optional float error;
                  optional float decoded;
                  required int32 winner (INTEGER(8,true));
                  required float amplitude_0;
                  required float amplitude_1;
                  optional double model.J-cross;
                  optional binary coupling.kind (STRING);
                }
                """,
                schema(folder.resolve(ResultsFolder.TRIALS)));
    }

    /** An index of a ring up to 127 fits a signed byte beside the tie, -1; a larger one does not. */
    @ParameterizedTest
    @CsvSource({"128, 8", "129, 16", "256, 16"})
    void keepsTheWinnerAmongManyRings(int rings, int bits) throws IOException {
        short[] winners = {(short) (rings - 1), 0, Trials.TIE, 127};
        Trials trials = new Trials(new float[4], new float[4], winners, new float[rings][4]);
        byte[] payload = new TrialsPayload(trials, List.of()).bytes();
        Path file = temporary.resolve("trials.parquet");
        try (ParquetTable<TrialTable.Row> parquet = TrialTable.writer(file, list(conditions(2), rings))) {
            Trials decoded = TrialsPayload.read(payload, 4, rings).trials();
            for (int index = 0; index < 4; index++) {
                parquet.write(new TrialTable.Row(
                        0,
                        index,
                        decoded,
                        index,
                        new TrialTable.Swept(new double[] {0.5, Double.NaN}, List.of("0.5", ""))));
            }
        }

        assertArrayEquals(
                winners, TrialsPayload.read(payload, 4, rings).trials().winner());
        assertEquals(
                List.of(rings - 1, 0, -1, 127),
                read(file).stream().map(row -> row.get("winner")).toList());
        assertTrue(schema(file).contains("int32 winner (INTEGER(" + bits + ",true))"), schema(file));
    }

    @Test
    void writesConditionsThatCanBeRecomputedFromTheTrials() throws IOException {
        Path folder = export("folder", Sample.batches(CONDITIONS, TRIALS, 100));
        List<ConditionSummary> recomputed = new ArrayList<>();
        List<Map<String, Object>> rows = read(folder.resolve(ResultsFolder.TRIALS));
        for (Condition condition : conditions(2)) {
            Tally tally = new Tally(Export.criteria(condition));
            rows.stream()
                    .filter(row -> row.get("condition").equals(condition.index()))
                    .forEach(row -> tally.add(new Trials(
                            new float[] {orNaN(row.get("error"))},
                            new float[] {orNaN(row.get("decoded"))},
                            new short[] {((Integer) row.get("winner")).shortValue()},
                            new float[][] {{(float) row.get("amplitude_0")}, {(float) row.get("amplitude_1")}})));
            recomputed.add(tally.summary());
        }

        assertEquals(
                ConditionTableTest.csv(swept(), recomputed),
                Files.readString(folder.resolve(ResultsFolder.CONDITIONS)));
    }

    @Test
    void countsTheTrialsThatAreThereOfAnIncompleteRun() {
        ResultsFolder folder = ResultsFolder.create(temporary.resolve("incomplete"));
        try (RunStore store = RunStore.open(folder.record(), "", new Program("1", "none", "scalar"))) {
            Sample.batches(CONDITIONS, TRIALS, 100).stream()
                    .filter(batch -> batch.condition() == 1 && batch.firstTrial() != 100)
                    .forEach(batch -> store.commit(batch, Sample.payload(batch, 2)));
            List<ConditionSummary> summaries = Export.write(
                            folder, store, list(conditions(2), 2), new ErrorHistograms(2))
                    .found();

            assertEquals(
                    List.of(0L, 200L, 0L, 0L),
                    summaries.stream().map(ConditionSummary::trials).toList());
        }
    }

    @Test
    void leavesTheAmplitudesOfMissingRingsUnknown() throws IOException {
        List<Condition> conditions = List.of(conditions(2).get(0), conditions(3).get(1));
        ResultsFolder folder = ResultsFolder.create(temporary.resolve("mixed"));
        try (RunStore store = RunStore.open(folder.record(), "", new Program("1", "none", "scalar"))) {
            store.commit(new Batch(0, 0, 0, 1), Sample.payload(new Batch(0, 0, 0, 1), 2));
            store.commit(new Batch(1, 1, 0, 1), Sample.payload(new Batch(1, 1, 0, 1), 3));
            Export.write(folder, store, list(conditions, 3), new ErrorHistograms(conditions.size()));
        }
        List<Map<String, Object>> rows = read(folder.path().resolve(ResultsFolder.TRIALS));

        assertEquals(Float.NaN, rows.get(0).get("amplitude_2"));
        assertTrue((float) rows.get(1).get("amplitude_2") >= 0f);
    }

    private Path export(String name, List<Batch> batches) {
        ResultsFolder folder = ResultsFolder.create(temporary.resolve(name));
        try (RunStore store = RunStore.open(folder.record(), "", new Program("1", "none", "scalar"))) {
            batches.forEach(batch -> store.commit(batch, Sample.payload(batch, 2)));
            Export.write(folder, store, list(conditions(2), 2), new ErrorHistograms(2));
        }
        return folder.path();
    }

    private static ConditionList list(List<Condition> conditions, int rings) {
        return new ConditionList(
                swept().keys(),
                List.of(true, false),
                conditions.size(),
                rings,
                conditions::get,
                condition -> swept().rows().get(condition));
    }

    private static SweptValues swept() {
        return Sweeps.of(
                List.of("model.J-cross", "coupling.kind"),
                IntStream.range(0, CONDITIONS)
                        .mapToObj(condition -> List.of("0." + condition, condition == 0 ? "" : "kind-" + condition))
                        .toList());
    }

    private static List<Condition> conditions(int rings) {
        Model model = Model.REFERENCE;
        Model of = new Model(
                rings,
                model.neurons(),
                model.j0(),
                model.j1(),
                model.jCross(),
                model.modulation(),
                model.kappa(),
                model.tau(),
                model.dt(),
                model.noise(),
                model.noiseLaw(),
                model.initialRate(),
                model.transfer(),
                model.heterogeneity());
        Protocol protocol =
                new Protocol(500, List.of(0.0, Math.PI / 2, -Math.PI / 2).subList(0, rings), List.of());
        return IntStream.range(0, CONDITIONS)
                .mapToObj(index -> new Condition(index, 1, index, of, protocol, ReadOut.REFERENCE, new Lockstep()))
                .toList();
    }

    /** A trial without a report has no error and no angle. */
    private static Float known(float value) {
        return Float.isNaN(value) ? null : value;
    }

    private static float orNaN(Object value) {
        return value == null ? Float.NaN : (float) value;
    }

    private static String schema(Path path) throws IOException {
        return ParquetReader.readMetadata(path.toFile())
                .getFileMetaData()
                .getSchema()
                .toString();
    }

    private static List<Map<String, Object>> read(Path path) throws IOException {
        Hydrator<Map<String, Object>, Map<String, Object>> rows = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new LinkedHashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
                row.put(column, value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
        try (Stream<Map<String, Object>> stream =
                ParquetReader.streamContent(path.toFile(), HydratorSupplier.constantly(rows))) {
            return stream.toList();
        }
    }
}
